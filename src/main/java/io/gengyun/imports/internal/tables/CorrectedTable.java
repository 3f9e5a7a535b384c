package io.gengyun.imports.internal.tables;

import io.gengyun.shared.FormulaInjectionGuard;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table of refused rows as we handed it out: the apostrophes that made its cells harmless go. */
public record CorrectedTable(Table table) implements Table {

    @Override
    public Rows open(Watch watch) throws IOException {
        Rows rows = table.open(watch);
        return new Rows() {
            @Override
            public @Nullable TableRow next() throws IOException {
                TableRow row = rows.next();
                return row == null
                        ? null
                        : new TableRow(
                                row.line(),
                                row.cells().stream()
                                        .map(FormulaInjectionGuard::original)
                                        .toList());
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }
}
