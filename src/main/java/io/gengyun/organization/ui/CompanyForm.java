package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.organization.Company;
import io.gengyun.organization.Company.Profile;
import io.gengyun.organization.WorkingCalendar;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** Name and language of the company, with what is known of its days beside them. */
final class CompanyForm extends Div {

    private final transient Company company;
    private final transient Runnable saved;
    private final NamedFields fields = new NamedFields();
    private final TextField name = new TextField(translate("organization.company.name"));
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();

    CompanyForm(Company company, WorkingCalendar calendar, Clock clock, Runnable saved) {
        this.company = company;
        this.saved = saved;
        Profile profile = company.profile();
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setHelperText(translate("organization.company.name.help"));
        name.setValue(profile.name() == null ? "" : profile.name());
        language.setLabel(translate("organization.company.language"));
        language.setItems(Locale.CHINESE, Locale.ENGLISH);
        language.setItemLabelGenerator(one -> Locale.ENGLISH.equals(one) ? "English" : "中文");
        language.setValue(Locale.ENGLISH.equals(profile.language()) ? Locale.ENGLISH : Locale.CHINESE);
        language.setHelperText(translate("organization.company.language.help"));
        Div form = new Div(name, language);
        form.addClassName("gy-form");
        CommandButton save = new CommandButton(translate("organization.save"), this::save).onEnterIn(form);
        addClassName("gy-stack");
        add(form, days(profile, calendar, clock), new Div(save));
        fields.required("name", name);
        fields.add("language", language);
        fields.guard(this);
    }

    private static Div days(Profile profile, WorkingCalendar calendar, Clock clock) {
        int year = LocalDate.now(clock).getYear();
        Paragraph zone = new Paragraph(translate(
                "organization.company.zone",
                profile.zone().getId(),
                Formats.here().dateTime(clock.instant())));
        Paragraph exceptions = new Paragraph(
                translate("organization.company.calendar", calendar.of(year).size(), String.valueOf(year)));
        zone.addClassName("gy-words");
        exceptions.addClassName("gy-words");
        Div days = new Div(zone, exceptions, new Anchor("calendar", translate("organization.company.toCalendar")));
        days.addClassNames("gy-muted", "gy-company-days");
        return days;
    }

    private void save() {
        if (!fields.isComplete() || !fields.attempt(() -> company.put(name.getValue(), language.getValue()))) {
            return;
        }
        fields.settle();
        Notices.done("organization.saved", name.getValue().strip());
        // the frame is there already and shows the name
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.querySelectorAll('.gy-bar-company')" + ".forEach(place => place.textContent = $0)",
                        name.getValue().strip());
        saved.run();
    }
}
