package io.gengyun.uikit;

import io.gengyun.shared.DomainEvent;

/**
 * Somebody has taken a list out of the product as a file.
 *
 * @param what which list, e.g. {@code employees}
 * @param rows how many rows have been sent
 * @param whole false when the sending broke off before the end
 */
public record TableExported(String what, String format, long rows, boolean whole) implements DomainEvent {

    @Override
    public String subject() {
        return "export:" + what;
    }
}
