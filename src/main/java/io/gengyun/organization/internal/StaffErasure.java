package io.gengyun.organization.internal;

import io.gengyun.shared.ErasureScope;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People, units and the company's name, which go with it; its calendar is a setting. */
@Component
class StaffErasure implements ErasureScope {

    @Override
    public String schema() {
        return "organization";
    }

    @Override
    public Set<String> kept() {
        return Set.of("calendar_day");
    }

    @Override
    public Map<String, String> counted() {
        return Map.of("employees", "organization.employee");
    }
}
