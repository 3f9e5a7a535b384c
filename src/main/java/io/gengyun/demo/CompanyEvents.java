package io.gengyun.demo;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import java.util.Map;

/** What happens to the demo company. */
public final class CompanyEvents {

    private static final String SUBJECT = "demo-company:only";

    private CompanyEvents() {}

    /** All of it is there. */
    @AuditKind("DemoCompanyLoaded")
    public record DemoCompanyLoaded(@Shown long people) implements DomainEvent {
        @Override
        public String subject() {
            return SUBJECT;
        }
    }

    /** It is gone with everything that was added to it: so many of what. */
    @AuditKind("DemoCompanyRemoved")
    public record DemoCompanyRemoved(@Shown Map<String, Long> amounts) implements DomainEvent {

        public DemoCompanyRemoved {
            amounts = Map.copyOf(amounts);
        }

        @Override
        public String subject() {
            return SUBJECT;
        }
    }
}
