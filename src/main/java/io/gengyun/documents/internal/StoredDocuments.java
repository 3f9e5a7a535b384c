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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    /** A file as it came, with the SHA-256 of its content. */
    private record Spooled(Path path, long size, byte[] hash) {}

    private final JdbcClient database;
    private final Pieces pieces;
    private final DocumentLimits limits;
    private final Quota quota;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StoredDocuments(
            JdbcClient database,
            Pieces pieces,
            DocumentLimits limits,
            Quota quota,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.pieces = pieces;
        this.limits = limits;
        this.quota = quota;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public DocumentRecord add(String owner, String name, InputStream content) {
        try {
            Path file = Files.createTempFile("gengyun-document", ".tmp");
            try {
                return store(owner, FileName.cleaned(name), spool(content, file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Spooled spool(InputStream content, Path file) throws IOException {
        MessageDigest sha = sha256();
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
                sha.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw BusinessRefusal.refused("documents.empty");
        }
        return new Spooled(file, size, sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DocumentRecord store(String owner, String given, Spooled file) throws IOException {
        String kind = FileKind.of(file.path(), given);
        String name = FileName.endingAs(given, kind);
        long size = file.size();
        quota.check(owner, size);
        refuseSameContent(owner, file.hash());
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
                        insert into documents.document
                            (id, owner, name, kind, size, by_name, at, hash, by_account)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        document.id().value(),
                        owner,
                        name,
                        kind,
                        size,
                        document.by(),
                        Timestamp.from(document.at()),
                        file.hash(),
                        access.present().map(user -> user.account().value()).orElse(null))
                .update();
        try (InputStream stored = Files.newInputStream(file.path())) {
            pieces.write(document.id(), stored);
        }
        events.publishEvent(new DocumentAdded(document.id(), owner, name, kind, size));
        return document;
    }

    private void refuseSameContent(String owner, byte[] hash) {
        database.sql("select name from documents.document where owner = ? and hash = ?")
                .params(owner, hash)
                .query(String.class)
                .optional()
                .ifPresent(
                        name -> {
                            throw BusinessRefusal.conflict("documents.sameContent", name);
                        });
    }

    @Override
    public long largest() {
        return limits.largest().toBytes();
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
