package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.gengyun.organization.Company;
import io.gengyun.organization.Company.Profile;
import io.gengyun.organization.WorkingCalendar;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** Name and language of the company, with what is known of its days beside them. */
final class CompanyForm extends Div {

    private final transient Company company;
    private final transient Runnable saved;
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
        Div fields = new Div(name, language);
        fields.addClassName("gy-form");
        Button save = new Button(translate("organization.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name);
        addClassName("gy-stack");
        add(fields, days(profile, calendar, clock), new Div(save));
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
        try {
            company.put(name.getValue(), language.getValue());
            name.setInvalid(false);
            Notices.done("organization.saved", name.getValue().strip());
            // the frame is there already and shows the name
            UI.getCurrent()
                    .getPage()
                    .executeJs(
                            "document.querySelectorAll('.gy-bar-company')"
                                    + ".forEach(place => place.textContent = $0)",
                            name.getValue().strip());
            saved.run();
        } catch (BusinessRefusal refusal) {
            name.setErrorMessage(Notices.sentence(refusal));
            name.setInvalid(true);
            name.focus();
        }
    }
}
