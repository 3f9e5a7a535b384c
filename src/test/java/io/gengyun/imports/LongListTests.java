package io.gengyun.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Rejection;
import io.gengyun.security.Role;
import io.gengyun.shared.Slice;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A file of which thousands of rows are refused, each of them twice. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongListTests {

    private static final int ROWS = 2_500;

    @Autowired
    Imports imports;

    private BatchRecord batch;

    @BeforeAll
    void refuses() {
        batch = As.user(Role.HR).get(() -> file().run());
    }

    @BeforeEach
    void hr() {
        As.user(Role.HR).logIn();
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    private ImportedFile file() {
        return ImportedFile.of(
                imports,
                "employees",
                Stream.concat(
                                Stream.of("number,name,joinedOn,leftOn"),
                                IntStream.range(0, ROWS).mapToObj(at -> "N" + at + ",甲,早,晚"))
                        .toArray(String[]::new));
    }

    @Test
    void isReadPageByPageFromWhereTheLastEnded() {
        List<Rejection> all = new ArrayList<>();

        StatementCount count = StatementCount.of(() -> readAll(all));

        assertThat(all).hasSize(2 * ROWS).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((one, other) -> Long.compare(one.line(), other.line()));
        assertThat(count.containing("imports.rejection")).isNotEmpty();
        assertThat(count.containing("offset")).isEmpty();
    }

    private void readAll(List<Rejection> to) {
        @Nullable String mark = null;
        do {
            Slice<Rejection> page = imports.rejections(batch.id(), 333, mark);
            to.addAll(page.items());
            mark = page.next();
        } while (mark != null);
    }

    @Test
    void isSentWithoutATransactionThatWaitsForTheReader() {
        String csv = new String(sent(out -> imports.writeRejections(batch.id(), out)), StandardCharsets.UTF_8);

        assertThat(csv.lines()).hasSize(2 * ROWS + 1).doesNotHaveDuplicates();
    }

    @Test
    void goesBackAsAFileWithoutATransactionThatWaitsForTheReader() throws IOException {
        byte[] csv = sent(out -> imports.writeRefusedRows(batch.id(), FileFormat.CSV, out));
        byte[] workbook = sent(out -> imports.writeRefusedRows(batch.id(), FileFormat.XLSX, out));

        assertThat(new String(csv, StandardCharsets.UTF_8).lines())
                .hasSize(ROWS + 1)
                .doesNotHaveDuplicates();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getFirstSheet().read()).hasSize(ROWS + 1);
        }
    }

    private static byte[] sent(Consumer<Reader> download) {
        Reader reader = new Reader();
        download.accept(reader);
        assertThat(reader.keptWaiting).isFalse();
        return reader.toByteArray();
    }

    /** Takes what is sent and sees whether the product holds a transaction meanwhile. */
    private static final class Reader extends ByteArrayOutputStream {

        private boolean keptWaiting;

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            keptWaiting |= TransactionSynchronizationManager.isActualTransactionActive();
            super.write(bytes, from, length);
        }
    }
}
