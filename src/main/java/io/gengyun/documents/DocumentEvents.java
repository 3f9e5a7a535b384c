package io.gengyun.documents;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;

/** What happens to files; their content is never told. */
public final class DocumentEvents {

    private DocumentEvents() {}

    /** A file was put to a case. */
    @AuditKind("DocumentAdded")
    public record DocumentAdded(
            @Shown DocumentId document,
            @Shown String owner,
            @Shown String name,
            @Shown String kind,
            @Shown long size) implements DomainEvent {
        @Override
        public String subject() {
            return owner;
        }
    }

    /** A file was taken from a case and deleted. */
    @AuditKind("DocumentRemoved")
    public record DocumentRemoved(
            @Shown DocumentId document,
            @Shown String owner,
            @Shown String name) implements DomainEvent {
        @Override
        public String subject() {
            return owner;
        }
    }
}
