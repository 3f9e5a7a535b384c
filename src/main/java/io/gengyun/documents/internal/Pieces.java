package io.gengyun.documents.internal;

import io.gengyun.documents.DocumentId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The contents of files, in pieces of a quarter of a megabyte. */
@Component
class Pieces {

    private static final int SIZE = 256 * 1024;
    private static final int BATCH = 16;

    private final JdbcTemplate database;

    Pieces(JdbcTemplate database) {
        this.database = database;
    }

    void write(DocumentId document, InputStream content) throws IOException {
        List<Object[]> batch = new ArrayList<>();
        int number = 0;
        for (byte[] piece; (piece = content.readNBytes(SIZE)).length > 0; number++) {
            batch.add(new Object[] {document.value(), number, piece});
            if (batch.size() == BATCH) {
                insert(batch);
            }
        }
        insert(batch);
    }

    private void insert(List<Object[]> batch) {
        if (!batch.isEmpty()) {
            database.batchUpdate("insert into documents.piece (document, number, content) values (?, ?, ?)", batch);
            batch.clear();
        }
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
                List<byte[]> next = database.query(
                        "select content from documents.piece where document = ? and number = ?",
                        (row, line) -> row.getBytes(1),
                        document.value(),
                        number++);
                piece = next.isEmpty() ? null : next.getFirst();
                position = 0;
            }
            return piece;
        }
    }
}
