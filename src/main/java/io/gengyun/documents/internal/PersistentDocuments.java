package io.gengyun.documents.internal;

import io.gengyun.documents.DocumentEvents.DocumentAdded;
import io.gengyun.documents.DocumentEvents.DocumentRemoved;
import io.gengyun.documents.DocumentId;
import io.gengyun.documents.Documents;
import io.gengyun.persistence.Digests;
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
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Documents in PostgreSQL: first into a temporary file, looked at, then stored in pieces. */
@Component
@Transactional
class PersistentDocuments implements Documents {

    private static final String SELECT =
            "select id, owner, name, kind, size, by_name as by, at from documents.document";

    /** A file as it came, with the SHA-256 of its content. */
    private record Spooled(Path path, String name, String kind, long size, byte[] hash) implements Received {

        @Override
        public void close() {
            delete(path);
        }
    }

    private final JdbcClient database;
    private final Pieces pieces;
    private final DocumentLimits limits;
    private final Quota quota;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PersistentDocuments(
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
    @Transactional(propagation = Propagation.NEVER)
    public Received receive(String name, InputStream content) {
        try {
            Path file = Files.createTempFile("gengyun-document", ".tmp");
            boolean whole = false;
            try {
                MessageDigest sha = Digests.begun();
                long size = spool(content, file, sha);
                String given = FileName.cleaned(name);
                String kind = FileKind.of(file, given);
                whole = true;
                return new Spooled(file, FileName.endingAs(given, kind), kind, size, sha.digest());
            } finally {
                if (!whole) {
                    delete(file);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private long spool(InputStream content, Path file, MessageDigest sha) throws IOException {
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
        return size;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public DocumentRecord add(String owner, Received received) {
        if (!(received instanceof Spooled file)) {
            throw new IllegalArgumentException("not received here: " + received);
        }
        quota.check(owner, file.size());
        refuseSameContent(owner, file.hash());
        DocumentRecord document = new DocumentRecord(
                new DocumentId(Uuids.next()),
                owner,
                file.name(),
                file.kind(),
                file.size(),
                access.present().map(user -> user.username()).orElse(""),
                clock.instant());
        insert(document, file.hash());
        try (InputStream stored = Files.newInputStream(file.path())) {
            pieces.write(document.id(), stored);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        events.publishEvent(new DocumentAdded(document.id(), owner, file.name(), file.kind(), file.size()));
        return document;
    }

    private void insert(DocumentRecord document, byte[] hash) {
        database.sql("""
                        insert into documents.document
                            (id, owner, name, kind, size, by_name, at, hash, by_account)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        document.id(),
                        document.owner(),
                        document.name(),
                        document.kind(),
                        document.size(),
                        document.by(),
                        document.at(),
                        hash,
                        access.present().map(user -> user.account()).orElse(null))
                .update();
    }

    private void refuseSameContent(String owner, byte[] hash) {
        database.sql("select name from documents.document where owner = ? and hash = ?")
                .params(owner, hash)
                .query(String.class)
                .optional()
                .ifPresent(name -> {
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
        return database.sql(SELECT + " where owner = ? order by at, id")
                .param(owner)
                .query(DocumentRecord.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public DocumentRecord get(DocumentId document) {
        return database.sql(SELECT + " where id = ?")
                .param(document)
                .query(DocumentRecord.class)
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
                .param(document)
                .update();
        events.publishEvent(new DocumentRemoved(document, removed.owner(), removed.name()));
    }
}
