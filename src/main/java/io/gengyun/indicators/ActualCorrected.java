package io.gengyun.indicators;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.EmployeeId;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The actual of one line has been corrected, with a reason, before and after. */
public record ActualCorrected(
        UUID freeze,
        EmployeeId employee,
        String indicator,
        @Nullable BigDecimal before,
        BigDecimal after,
        String reason,
        String by)
        implements DomainEvent {

    @Override
    public String subject() {
        return "employee:" + employee;
    }
}
