package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gengyun.organization.Company;
import io.gengyun.organization.WorkingCalendar;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** What the company is called, the language it begins in, and how it counts its days. */
@Route("company")
@Menu(title = "organization.company", order = 205, icon = "vaadin:home")
@RolesAllowed({"HR", "ADMIN"})
class CompanyView extends PageLayout {

    CompanyView(Company company, WorkingCalendar calendar, Clock clock) {
        super("organization.company");
        setDescription(translate("organization.company.description"));
        add(new Section(translate("organization.company.basics"), new CompanyForm(company, calendar, clock, () -> {})));
    }
}
