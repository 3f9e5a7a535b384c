package io.gengyun.organization.internal;

import io.gengyun.shared.CompanyTraces;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People and units, which go with the company; its calendar and name are settings. */
@Component
class StaffTraces implements CompanyTraces {

    @Override
    public String schema() {
        return "organization";
    }

    @Override
    public Set<String> kept() {
        return Set.of("calendar_day", "company");
    }

    @Override
    public Map<String, String> counted() {
        return Map.of("employees", "organization.employee");
    }
}
