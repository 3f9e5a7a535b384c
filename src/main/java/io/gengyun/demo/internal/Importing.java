package io.gengyun.demo.internal;

import io.gengyun.demo.internal.business.Table;
import io.gengyun.demo.internal.loading.Patience;
import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.imports.SpooledFile;
import io.gengyun.shared.Slice;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The files of the demo company, imported like anybody's. */
@Component
class Importing {

    private final Imports imports;

    Importing(Imports imports) {
        this.imports = imports;
    }

    /** Imports a file as the user who is acting, and waits for its end; once is enough. */
    void bring(Table table, Patience patience) {
        if (isThere(table)) {
            return;
        }
        byte[] bytes = table.csv().getBytes(StandardCharsets.UTF_8);
        SpooledFile file = imports.spool(table.fileName(), new ByteArrayInputStream(bytes), false);
        BatchId batch = imports.start(table.target(), file, ImportMapping.NONE, false);
        patience.until("import of " + table.target(), () -> imports.get(batch).state() != State.RUNNING);
        BatchRecord end = imports.get(batch);
        if (end.state() != State.DONE || end.rejected() > 0) {
            throw new IllegalStateException("the demo company's file was not taken: " + end);
        }
    }

    private boolean isThere(Table table) {
        return imports.list(Slice.MOST, null).items().stream()
                .anyMatch(batch -> batch.target().equals(table.target())
                        && batch.fileName().equals(table.fileName())
                        && batch.state() == State.DONE
                        && !batch.dryRun());
    }
}
