package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import io.gengyun.organization.Company;
import io.gengyun.organization.Company.Profile;
import io.gengyun.organization.WorkingCalendar;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.uikit.home.FirstStep;
import java.time.Clock;
import java.util.List;

/** First run: the company gets its name. */
@org.springframework.stereotype.Component
class CompanyStep implements FirstStep {

    private final Company company;
    private final WorkingCalendar calendar;
    private final Access access;
    private final Clock clock;

    CompanyStep(Company company, WorkingCalendar calendar, Access access, Clock clock) {
        this.company = company;
        this.calendar = calendar;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "company";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String title() {
        return translate("organization.first.company");
    }

    @Override
    public String explanation() {
        return translate("organization.first.company.how");
    }

    @Override
    public boolean offered() {
        CurrentUser user = access.user();
        return user.has(Role.HR) || user.has(Role.ADMIN);
    }

    @Override
    public StepState state() {
        Profile profile = company.profile();
        return profile.name() == null ? new StepState(false, List.of()) : new StepState(true, List.of(profile.name()));
    }

    @Override
    public Component component(Runnable changed) {
        return new CompanyForm(company, calendar, clock, changed);
    }
}
