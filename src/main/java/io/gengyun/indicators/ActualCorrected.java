package io.gengyun.indicators;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Readers;
import io.gengyun.shared.DomainEvent.Shown;
import io.gengyun.shared.EmployeeId;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The actual of one line has been corrected, with a reason, before and after. */
@AuditKind("ActualCorrected")
public record ActualCorrected(
        @Shown UUID freeze,
        @Shown EmployeeId employee,
        @Shown String indicator,
        @Shown(Readers.OF_RESULTS) @Nullable BigDecimal before,
        @Shown(Readers.OF_RESULTS) BigDecimal after,
        @Shown(Readers.OF_RESULTS) String reason,
        @Shown String by)
        implements DomainEvent {

    @Override
    public String subject() {
        return "employee:" + employee;
    }
}
