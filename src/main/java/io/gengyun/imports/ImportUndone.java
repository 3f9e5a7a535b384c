package io.gengyun.imports;

import io.gengyun.shared.DomainEvent;

/** An import has been taken back: what it made is gone, what it changed is as it was before. */
public record ImportUndone(BatchId batch, String target, String fileName, long removed, long restored)
        implements DomainEvent {

    @Override
    public String subject() {
        return "import-batch:" + batch;
    }
}
