package io.gengyun.imports;

import io.gengyun.shared.DomainEvent;

/** A file has been imported: its rows are in the table now, all but the rejected ones. */
public record ImportFinished(
        BatchId batch,
        String target,
        String fileName,
        long rows,
        long created,
        long updated,
        long unchanged,
        long rejected)
        implements DomainEvent {

    @Override
    public String subject() {
        return "import-batch:" + batch;
    }
}
