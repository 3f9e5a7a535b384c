package io.gengyun.uikit.table;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;

/**
 * Somebody has taken a list out of the product as a file.
 *
 * @param what which list, e.g. {@code employees}
 * @param rows how many rows have been sent
 * @param whole false when the sending broke off before the end
 */
@AuditKind("TableExported")
public record TableExported(
        @Shown String what,
        @Shown String format,
        @Shown long rows,
        @Shown boolean whole) implements DomainEvent {

    @Override
    public String subject() {
        return "export:" + what;
    }
}
