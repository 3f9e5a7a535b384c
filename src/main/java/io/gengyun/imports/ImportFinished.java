package io.gengyun.imports;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;

/** A file has been imported: its rows are in the table now, all but the rejected ones. */
@AuditKind("ImportFinished")
public record ImportFinished(
        @Shown BatchId batch,
        @Shown String target,
        @Shown(named = true) String fileName,
        @Shown long rows,
        @Shown long created,
        @Shown long updated,
        @Shown long unchanged,
        @Shown long rejected)
        implements DomainEvent {

    @Override
    public String subject() {
        return "import-batch:" + batch;
    }
}
