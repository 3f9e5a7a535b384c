package io.gengyun.demo.internal;

import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.imports.SpooledFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The business of the demo company, imported as files like anybody's. */
@Component
class Trading {

    private final Imports imports;

    Trading(Imports imports) {
        this.imports = imports;
    }

    void bring(Business business, Patience patience) {
        bring("customers", "客户.csv", BusinessFiles.customers(business.customers()), patience);
        bring("deals", "商机.csv", BusinessFiles.deals(business.deals()), patience);
    }

    private void bring(String target, String name, String content, Patience patience) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        SpooledFile file = imports.spool(name, new ByteArrayInputStream(bytes), false);
        BatchId batch = imports.start(target, file, ImportMapping.NONE, false);
        patience.until("import of " + target, () -> imports.get(batch).state() != State.RUNNING);
        BatchRecord end = imports.get(batch);
        if (end.state() != State.DONE || end.rejected() > 0) {
            throw new IllegalStateException("the demo company's file was not taken: " + end);
        }
    }
}
