package io.gengyun.documents.internal;

import io.gengyun.documents.DocumentEvents.DocumentAdded;
import io.gengyun.documents.DocumentEvents.DocumentRemoved;
import io.gengyun.documents.DocumentId;
import io.gengyun.documents.Documents;
import io.gengyun.security.Access;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Uuids;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents in PostgreSQL: first into a temporary file, looked at, then stored in pieces. */
@Component
@Transactional
class StoredDocuments implements Documents {

    private static final RowMapper<DocumentRecord> RECORD =
            (row, number) ->
                    new DocumentRecord(
                            new DocumentId(row.getObject("id", UUID.class)),
                            row.getString("owner"),
                            row.getString("name"),
                            row.getString("kind"),
                            row.getLong("size"),
                            row.getString("by_name"),
                            row.getTimestamp("at").toInstant());

    private final JdbcClient database;
    private final Pieces pieces;
    private final DocumentLimits limits;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StoredDocuments(
            JdbcClient database,
            Pieces pieces,
            DocumentLimits limits,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.pieces = pieces;
        this.limits = limits;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public DocumentRecord add(String owner, String name, InputStream content) {
        try {
            Path file = Files.createTempFile("gengyun-document", ".tmp");
            try {
                long size = spool(content, file);
                return store(owner, FileName.cleaned(name), file, size);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private long spool(InputStream content, Path file) throws IOException {
        long most = limits.largest().toBytes();
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read; (read = content.read(buffer)) >= 0; ) {
                size += read;
                if (size > most) {
                    throw new BusinessRefusal(
                            BusinessRefusal.Kind.TOO_LARGE,
                            "documents.tooLarge",
                            limits.largest().toMegabytes());
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw BusinessRefusal.refused("documents.empty");
        }
        return size;
    }

    private DocumentRecord store(String owner, String name, Path file, long size)
            throws IOException {
        String kind = FileKind.of(file, name);
        checkQuota(owner, size);
        DocumentRecord document =
                new DocumentRecord(
                        new DocumentId(Uuids.next()),
                        owner,
                        name,
                        kind,
                        size,
                        access.present().map(user -> user.username()).orElse(""),
                        clock.instant());
        database.sql(
                        """
                        insert into documents.document (id, owner, name, kind, size, by_name, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        document.id().value(),
                        owner,
                        name,
                        kind,
                        size,
                        document.by(),
                        Timestamp.from(document.at()))
                .update();
        try (InputStream stored = Files.newInputStream(file)) {
            pieces.write(document.id(), stored);
        }
        events.publishEvent(new DocumentAdded(document.id(), owner, name, kind, size));
        return document;
    }

    private void checkQuota(String owner, long size) {
        record Held(int number, long total) {}
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param("documents " + owner)
                .query((row, number) -> true)
                .list();
        Held held =
                database.sql(
                                "select count(*), coalesce(sum(size), 0) from documents.document"
                                        + " where owner = ?")
                        .param(owner)
                        .query((row, number) -> new Held(row.getInt(1), row.getLong(2)))
                        .single();
        if (held.number() >= limits.number()) {
            throw BusinessRefusal.refused("documents.tooMany", limits.number());
        }
        if (held.total() + size > limits.total().toBytes()) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.TOO_LARGE,
                    "documents.tooMuch",
                    limits.total().toMegabytes());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<DocumentRecord> of(String owner) {
        return database.sql("select * from documents.document where owner = ? order by at, id")
                .param(owner)
                .query(RECORD)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public DocumentRecord get(DocumentId document) {
        return database.sql("select * from documents.document where id = ?")
                .param(document.value())
                .query(RECORD)
                .optional()
                .orElseThrow(() -> BusinessRefusal.notFound("documents.noSuchFile"));
    }

    @Override
    @Transactional(readOnly = true)
    public InputStream content(DocumentId document) {
        return pieces.read(get(document).id());
    }

    @Override
    public void remove(DocumentId document) {
        DocumentRecord removed = get(document);
        database.sql("delete from documents.document where id = ?")
                .param(document.value())
                .update();
        events.publishEvent(new DocumentRemoved(document, removed.owner(), removed.name()));
    }
}
