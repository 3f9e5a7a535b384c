package io.gengyun.documents.internal;

import io.gengyun.documents.DocumentId;
import io.gengyun.documents.Documents;
import io.gengyun.persistence.Digests;
import io.gengyun.security.Access;
import io.gengyun.shared.BusinessRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Documents in PostgreSQL: first into a temporary file, looked at, then stored in pieces. */
@Component
@Transactional
class PersistentDocuments implements Documents {

    private final DocumentRepository documents;
    private final Pieces pieces;
    private final DocumentLimits limits;
    private final Quota quota;
    private final Access access;
    private final Clock clock;

    PersistentDocuments(
            DocumentRepository documents,
            Pieces pieces,
            DocumentLimits limits,
            Quota quota,
            Access access,
            Clock clock) {
        this.documents = documents;
        this.pieces = pieces;
        this.limits = limits;
        this.quota = quota;
        this.access = access;
        this.clock = clock;
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
                return new SpooledFile(file, FileName.endingAs(given, kind), kind, size, sha.digest());
            } finally {
                if (!whole) {
                    SpooledFile.delete(file);
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

    @Override
    public DocumentRecord add(String owner, Received received) {
        if (!(received instanceof SpooledFile file)) {
            throw new IllegalArgumentException("not received here: " + received);
        }
        quota.check(owner, file.size());
        documents.nameOfSameContent(owner, file.hash()).ifPresent(name -> {
            throw BusinessRefusal.conflict("documents.sameContent", name);
        });
        DocumentRecord added = documents
                .saveAndFlush(new Document(owner, file, access.present().orElse(null), clock.instant()))
                .record();
        try (InputStream stored = Files.newInputStream(file.path())) {
            pieces.write(added.id(), stored);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return added;
    }

    @Override
    public long largest() {
        return limits.largest().toBytes();
    }

    @Override
    @Transactional(readOnly = true)
    public List<DocumentRecord> of(String owner) {
        return documents.ofOwner(owner).stream().map(Document::record).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public DocumentRecord get(DocumentId document) {
        return known(document).record();
    }

    private Document known(DocumentId document) {
        return documents.findById(document).orElseThrow(() -> BusinessRefusal.notFound("documents.noSuchFile"));
    }

    @Override
    @Transactional(readOnly = true)
    public InputStream content(DocumentId document) {
        return pieces.read(get(document).id());
    }

    @Override
    public void remove(DocumentId document) {
        documents.delete(known(document).remove());
        documents.flush();
    }
}
