package io.gengyun.documents;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * Files that belong to a case. Who may see or add them is the case's business: the facade that owns
 * the case checks it and then calls here.
 */
public interface Documents {

    /** A stored file without its content; size in bytes. */
    record DocumentRecord(DocumentId id, String owner, String name, String kind, long size, String by, Instant at) {}

    /** A file that has come in and belongs to no case yet; closing it throws it away. */
    interface Received extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Takes a file in, for as long as its sender takes; refused inside a transaction, which would
     * keep a connection for as long. Its kind is found from its content; refused are kinds that are
     * no evidence ({@code UNSUPPORTED}) and more than the allowed size ({@code TOO_LARGE}). A name
     * keeps its last part only and ends as its kind does.
     */
    Received receive(String name, InputStream content);

    /**
     * Stores a file for a case. Refused are more than one case may hold or one account may store on
     * a day, and content that the case has already ({@code CONFLICT}).
     *
     * @param owner the case as {@code type:id}
     */
    DocumentRecord add(String owner, Received file);

    /** Size in bytes of the largest file that is taken. */
    long largest();

    List<DocumentRecord> of(String owner);

    DocumentRecord get(DocumentId document);

    InputStream content(DocumentId document);

    void remove(DocumentId document);
}
