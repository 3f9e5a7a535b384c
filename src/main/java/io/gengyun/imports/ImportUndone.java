package io.gengyun.imports;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;

/** An import has been taken back: what it made is gone, what it changed is as it was before. */
@AuditKind("ImportUndone")
public record ImportUndone(
        @Shown BatchId batch,
        @Shown String target,
        @Shown String fileName,
        @Shown long removed,
        @Shown long restored) implements DomainEvent {

    @Override
    public String subject() {
        return "import-batch:" + batch;
    }
}
