package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.organization.StaffAccounts;
import io.gengyun.organization.StaffAccounts.AccountCounts;
import io.gengyun.organization.StaffAccounts.Made;
import io.gengyun.organization.StaffAccounts.Whom;
import io.gengyun.organization.StaffAccounts.Wish;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.form.PageDialog;
import io.gengyun.uikit.form.Progress;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes accounts for everybody who has none, a few with each look at the progress, and hands over
 * the list of first passwords, also when it is stopped half-way.
 */
final class StaffAccountsDialog extends PageDialog {

    private static final int AT_A_TIME = 6;
    private static final int POLL_MILLIS = 400;

    private final transient StaffAccounts accounts;
    private final transient Runnable changed;
    private final RadioButtonGroup<Whom> whom = new RadioButtonGroup<>();
    private final MultiSelectComboBox<EmployeeRecord> hr;
    private final MultiSelectComboBox<EmployeeRecord> executives;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph said = new Paragraph();
    private final KeptPasswords kept = KeptPasswords.here();
    private int made;
    private @Nullable Progress progress;
    private @Nullable Confirmation question;
    private transient @Nullable Wish wish;
    private long wanted;

    StaffAccountsDialog(StaffAccounts accounts, Employees employees, Runnable changed) {
        super(translate("organization.accounts.make"));
        this.accounts = accounts;
        this.changed = changed;
        AccountCounts now = accounts.counts();
        setWidth("min(44rem, 96vw)");
        whom.setLabel(translate("organization.accounts.whom"));
        whom.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(one ->
                translate("organization.accounts.whom." + one, Formats.here().number(count(one, now))));
        whom.setValue(Whom.EVERYBODY);
        hr = people("organization.accounts.hr", employees);
        executives = people("organization.accounts.executives", employees);
        Paragraph how = new Paragraph(translate("organization.accounts.how"));
        how.addClassName("gy-words");
        Div form = new Div(how, whom, hr, executives);
        form.addClassName("gy-stack");
        add(form);
        CommandButton make = new CommandButton(translate("organization.accounts.start"), this::begin);
        addDialogCloseActionListener(escape -> askedToClose());
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), make);
    }

    /** Accounts that are made stay made, so that their passwords are handed over all the same. */
    private void askedToClose() {
        if (progress == null) {
            close();
            return;
        }
        question = Confirmation.ask(
                translate("organization.accounts.stop"),
                translate("organization.accounts.stop.text"),
                translate("organization.accounts.stop.button"),
                () -> {
                    if (progress != null) {
                        stop();
                        handOver();
                    }
                });
    }

    private static long count(Whom whom, AccountCounts now) {
        return whom == Whom.EVERYBODY ? now.without() : now.supervisorsWithout();
    }

    private MultiSelectComboBox<EmployeeRecord> people(String label, Employees employees) {
        MultiSelectComboBox<EmployeeRecord> people = new MultiSelectComboBox<>(translate(label));
        people.setWidthFull();
        people.setItemLabelGenerator(person -> person.name() + " · " + person.number());
        people.setItems(query -> employees.list(query.getFilter().orElse(""), 200, null).items().stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        return people;
    }

    private static Set<EmployeeId> ids(MultiSelectComboBox<EmployeeRecord> people) {
        return people.getValue().stream().map(EmployeeRecord::id).collect(Collectors.toSet());
    }

    private void begin() {
        wanted = count(whom.getValue(), accounts.counts());
        wish = new Wish(whom.getValue(), ids(hr), ids(executives));
        removeAll();
        getFooter().removeAll();
        getFooter().add(new Button(translate("organization.accounts.stop.button"), click -> askedToClose()));
        bar.setMax(Math.max(1, wanted));
        bar.getElement().setAttribute("aria-label", translate("organization.accounts.make"));
        said.getElement().setAttribute("aria-live", "polite");
        add(said, bar);
        tell();
        progress = Progress.of(this, POLL_MILLIS, this::goOn);
    }

    private void goOn() {
        Wish asked = wish;
        if (asked == null) {
            return;
        }
        try {
            List<Made> more = accounts.make(asked, AT_A_TIME);
            kept.add(more);
            made += more.size();
            tell();
            if (more.isEmpty()) {
                stop();
                handOver();
            }
        } catch (BusinessRefusal refusal) {
            stop();
            Notices.refused(refusal);
            handOver();
        }
    }

    private void tell() {
        bar.setValue(Math.min(made, bar.getMax()));
        said.setText(translate(
                "organization.accounts.going",
                Formats.here().number(made),
                Formats.here().number(wanted)));
    }

    private void handOver() {
        close();
        changed.run();
        new FirstPasswordsDialog(kept, () -> {}).open();
    }

    private void stop() {
        if (question != null) {
            question.close(); // all are made, there is nothing left to stop
        }
        if (progress != null) {
            progress.end();
            progress = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
        super.onDetach(event);
    }
}
