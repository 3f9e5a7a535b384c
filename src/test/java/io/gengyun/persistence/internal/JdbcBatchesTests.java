package io.gengyun.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.persistence.Batches;
import io.gengyun.persistence.LockSpace;
import io.gengyun.persistence.Locks;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Uuids;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class JdbcBatchesTests {

    private static final EmployeeId ONE = new EmployeeId(Uuids.next());

    @Autowired
    Batches batches;

    @Autowired
    Locks locks;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aTable() {
        database.sql("create table if not exists public.line (number int, employee uuid, at timestamptz, day text)")
                .update();
        database.sql("delete from public.line").update();
    }

    @Test
    void writesManyRowsInFewRoundTrips() {
        StatementCount count = StatementCount.of(() -> batches.write(
                "insert into public.line values (?, ?, ?, ?)",
                IntStream.range(0, 1_500).boxed().toList(),
                number -> List.of(number, ONE, Instant.EPOCH, DayOfWeek.MONDAY)));

        assertThat(count.statements()).isEqualTo(2);
        assertThat(count.unbatched()).isEmpty();
        assertThat(lines()).isEqualTo(1_500);
    }

    @Test
    void copiesWhatASourceHandsOut() {
        batches.copy("copy public.line from stdin with (format text, encoding 'UTF8')", target -> {
            target.take("1\t" + ONE + "\t2026-01-01\tMONDAY\n");
            target.take("2\t" + ONE + "\t2026-01-01\t星期二\n");
        });

        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void leavesNothingOfACopyWhoseSourceFails() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> batches.copy("copy public.line (number) from stdin", target -> {
                    target.take("1\n");
                    throw new IOException("gone");
                }));

        assertThat(lines()).isZero();
    }

    @Test
    void letsOneTransactionHoldAName() {
        transaction.executeWithoutResult(status -> {
            locks.hold(LockSpace.FILES_OF_CASE, "one");
            assertThat(elsewhere(LockSpace.FILES_OF_CASE, "one")).isFalse();
            assertThat(elsewhere(LockSpace.FILES_OF_CASE, "two")).isTrue();
            assertThat(elsewhere(LockSpace.FILES_OF_ACCOUNT, "one")).isTrue();
        });

        assertThat(elsewhere(LockSpace.FILES_OF_CASE, "one")).isTrue();
    }

    private boolean elsewhere(LockSpace space, String name) {
        return CompletableFuture.supplyAsync(
                        () -> Boolean.TRUE.equals(transaction.execute(status -> locks.tryHold(space, name))))
                .join();
    }

    private long lines() {
        return database.sql("select count(*) from public.line")
                .query(Long.class)
                .single();
    }
}
