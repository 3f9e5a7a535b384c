package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.gengyun.customers.Activities.Happening;
import io.gengyun.customers.Activities.HappeningKind;
import io.gengyun.customers.VisitId;
import io.gengyun.customers.Visits;
import io.gengyun.security.Access;
import io.gengyun.shared.EmployeeId;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import java.time.Clock;
import java.time.LocalDate;

/** What an author may do with a visit on a timeline: correct and remove it on the day of entry. */
final class OwnVisits {

    private final Visits visits;
    private final Access access;
    private final Clock clock;

    OwnVisits(Visits visits, Access access, Clock clock) {
        this.visits = visits;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Buttons for what happened; none when it is not the reader's own visit of today.
     *
     * @param removed told when the visit has been removed
     */
    Component[] actions(Happening one, Runnable removed) {
        if (!mayChange(one)) {
            return new Component[0];
        }
        VisitId id = new VisitId(one.id());
        String day = Formats.here().date(one.day());
        Button correct = small(
                "customers.visit.correct",
                day,
                () -> UI.getCurrent().navigate(VisitEditView.class, VisitEditView.parameters(id)));
        Button remove = small("customers.visit.remove", day, () -> askToRemove(id, day, removed));
        return new Component[] {correct, remove};
    }

    private boolean mayChange(Happening one) {
        EmployeeId me = access.user().employee();
        return me != null
                && me.value().equals(one.employeeId())
                && one.kind() == HappeningKind.VISIT
                && one.enteredAt() != null
                && LocalDate.ofInstant(one.enteredAt(), clock.getZone()).equals(LocalDate.now(clock));
    }

    private static Button small(String key, String day, Runnable pressed) {
        Button button = new Button(translate(key), click -> pressed.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(translate(key + ".of", day));
        return button;
    }

    private void askToRemove(VisitId visit, String day, Runnable removed) {
        Confirmation.askDangerous(
                translate("customers.visit.remove.of", day),
                translate("customers.visit.remove.text"),
                translate("customers.visit.remove"),
                () -> {
                    visits.remove(visit);
                    Notices.done("customers.visit.removed");
                    removed.run();
                });
    }
}
