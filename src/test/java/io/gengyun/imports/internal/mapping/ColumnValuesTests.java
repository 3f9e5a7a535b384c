package io.gengyun.imports.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.imports.internal.tables.TableRow;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Kind;
import io.gengyun.support.ProductTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class ColumnValuesTests {

    @Autowired
    List<ImportTarget> targets;

    @Test
    void collectsChoicesAndDatesOfARowTogether() {
        ImportTarget deals = deals();
        ColumnValues words = new ColumnValues(deals, Map.of("number", 0, "stage", 1, dateOf(deals), 2));

        words.note(new TableRow(2, List.of("1", "Won", "1/31/2026")));
        words.note(new TableRow(3, List.of("2", " Won ", "")));
        words.note(new TableRow(4, List.of("3", "Lost")));

        assertThat(words.nothingToCollect()).isFalse();
        assertThat(words.choices()).isEqualTo(Map.of("stage", List.of("Lost", "Won")));
        assertThat(words.dates()).containsExactly("1/31/2026");
    }

    @Test
    void collectsNothingWhereNoColumnHoldsChoicesOrDates() {
        ColumnValues words = new ColumnValues(deals(), Map.of("number", 0));

        words.note(new TableRow(2, List.of("1")));

        assertThat(words.nothingToCollect()).isTrue();
        assertThat(words.choices()).isEmpty();
        assertThat(words.dates()).isEmpty();
    }

    private ImportTarget deals() {
        return targets.stream()
                .filter(one -> one.key().equals("deals"))
                .findFirst()
                .orElseThrow();
    }

    private static String dateOf(ImportTarget target) {
        return target.fields().stream()
                .filter(field -> field.kind() instanceof Kind.Date)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
