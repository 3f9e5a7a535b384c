package io.gengyun.imports.internal.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.ImportUndos;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.SpooledFile;
import io.gengyun.imports.internal.batches.ImportBatches;
import io.gengyun.imports.internal.batches.Spool;
import io.gengyun.imports.internal.mapping.RowPlan;
import io.gengyun.imports.internal.tables.Table;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.security.Role;
import io.gengyun.shared.Texts;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class MergeOrderTests {

    @Autowired
    Imports imports;

    @Autowired
    ImportUndos undos;

    @Autowired
    ImportRun importRun;

    @Autowired
    ImportBatches batches;

    @Autowired
    Spool spool;

    @Autowired
    Texts texts;

    @BeforeEach
    void hr() {
        As.user(Role.HR).logIn();
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    @Test
    void undoesFirstWhatWasMergedLastThoughItWasAskedForBefore() {
        ImportedFile.of(imports, "employees", "number,name", "E1,甲").run();
        ImportRun.Order waiting = queued("number,name", "E1,先排队");
        BatchRecord overtaking =
                ImportedFile.of(imports, "employees", "number,name", "E1,先完成").run();
        importRun.run(waiting);

        assertThat(undos.plan(overtaking.id()).obstacles())
                .singleElement()
                .asString()
                .contains("waiting.csv");
        assertThat(undos.plan(waiting.batch()).obstacles()).isEmpty();
    }

    private ImportRun.Order queued(String... lines) {
        SpooledFile file = ImportedFile.of(imports, "employees", lines)
                .named("waiting.csv")
                .spooled();
        Table table = Table.of(spool.find(file), file.name(), ImportMapping.NONE);
        ImportTarget target = imports.targets().stream()
                .filter(one -> one.key().equals("employees"))
                .findFirst()
                .orElseThrow();
        List<String> headings = List.of("number", "name");
        BatchId batch = new BatchId(Uuids.next());
        batches.begin(
                batch,
                new ImportBatches.Beginning("employees", file, false, ImportMapping.NONE, headings, false, null),
                "hr");
        RowPlan plan = RowPlan.of(target, headings, ImportMapping.NONE, texts);
        return new ImportRun.Order(batch, file, table, plan, false);
    }
}
