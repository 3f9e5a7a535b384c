package io.gengyun.documents.internal;

import io.gengyun.documents.DocumentId;
import io.gengyun.persistence.Batches;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contents of files, in pieces of a quarter of a megabyte. */
@Component
class Pieces {

    private record Piece(int number, byte[] content) {}

    private static final int SIZE = 256 * 1024;
    private static final int BATCH = 16;

    private final JdbcClient database;
    private final Batches batches;

    Pieces(JdbcClient database, Batches batches) {
        this.database = database;
        this.batches = batches;
    }

    void write(DocumentId document, InputStream content) throws IOException {
        List<Piece> batch = new ArrayList<>();
        int number = 0;
        for (byte[] piece; (piece = content.readNBytes(SIZE)).length > 0; number++) {
            batch.add(new Piece(number, piece));
            if (batch.size() == BATCH) {
                insert(document, batch);
                batch.clear();
            }
        }
        insert(document, batch);
    }

    private void insert(DocumentId document, List<Piece> batch) {
        batches.write(
                "insert into documents.piece (document, number, content) values (?, ?, ?)",
                batch,
                piece -> List.of(document, piece.number(), piece.content()));
    }

    /** The content, fetched piece by piece while it is read; no transaction needs to stay open. */
    InputStream read(DocumentId document) {
        return new Reading(document);
    }

    private final class Reading extends InputStream {

        private final DocumentId document;
        private byte @Nullable [] piece = new byte[0];
        private int number;
        private int position;

        Reading(DocumentId document) {
            this.document = document;
        }

        @Override
        public int read() {
            byte[] now = current();
            return now == null ? -1 : now[position++] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            byte[] now = current();
            if (now == null) {
                return -1;
            }
            int count = Math.min(length, now.length - position);
            System.arraycopy(now, position, target, offset, count);
            position += count;
            return count;
        }

        private byte @Nullable [] current() {
            if (piece != null && position == piece.length) {
                piece = database.sql("select content from documents.piece where document = ? and number = ?")
                        .params(document, number++)
                        .query(byte[].class)
                        .optional()
                        .orElse(null);
                position = 0;
            }
            return piece;
        }
    }
}
