package io.gengyun.documents.internal;

import io.gengyun.documents.DocumentEvents.DocumentAdded;
import io.gengyun.documents.DocumentEvents.DocumentRemoved;
import io.gengyun.documents.DocumentId;
import io.gengyun.documents.Documents.DocumentRecord;
import io.gengyun.persistence.Aggregate;
import io.gengyun.security.CurrentUser;
import io.gengyun.shared.Uuids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a case. It is added when its content has come in whole and is known for what
 * it is, is never changed, and goes when somebody who may takes it away, or with its case.
 */
@Entity
@Table(schema = "documents", name = "document")
class Document extends Aggregate<Document> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DocumentId id;

    @Version
    private @Nullable Integer version;

    private String owner;
    private String name;
    private String kind;
    private long size;
    private byte[] hash;
    private String byName;
    private @Nullable UUID byAccount;
    private Instant at;

    /** For the persistence only. */
    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    /**
     * A file added to a case.
     *
     * @param owner the case
     * @param by who added it, null for the product itself
     */
    Document(String owner, SpooledFile file, @Nullable CurrentUser by, Instant now) {
        this.id = new DocumentId(Uuids.next());
        this.owner = owner;
        this.name = file.name();
        this.kind = file.kind();
        this.size = file.size();
        this.hash = file.hash();
        this.byName = by == null ? "" : by.username();
        this.byAccount = by == null ? null : by.account().value();
        this.at = now;
        registerEvent(new DocumentAdded(id, owner, name, kind, size));
    }

    Document remove() {
        registerEvent(new DocumentRemoved(id, owner, name));
        return this;
    }

    DocumentRecord record() {
        return new DocumentRecord(id, owner, name, kind, size, byName, at);
    }
}
