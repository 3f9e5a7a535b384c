package io.gengyun.documents;

import io.gengyun.shared.DomainEvent;

/** What happens to files; their content is never told. */
public final class DocumentEvents {

    private DocumentEvents() {}

    /** A file was put to a case. */
    public record DocumentAdded(DocumentId document, String owner, String name, String kind, long size)
            implements DomainEvent {
        @Override
        public String subject() {
            return owner;
        }
    }

    /** A file was taken from a case and deleted. */
    public record DocumentRemoved(DocumentId document, String owner, String name) implements DomainEvent {
        @Override
        public String subject() {
            return owner;
        }
    }
}
