package io.gengyun.uikit.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.gengyun.uikit.page.StatusBadge;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordTableTest {

    @Test
    void marksCellsThatSayNothingSoThatCardsLeaveThemOut() {
        NativeTableRow row = new RecordTable<String>("people")
                .text("name", name -> name)
                .text("grade", name -> "–")
                .text("unit", name -> "")
                .component("state", name -> new StatusBadge(StatusBadge.Tone.GOOD, "open"))
                .component("more", name -> new Span(new Span("both")))
                .append("Wang");

        assertThat(leftOut(row)).containsExactly(false, true, true, false, false);
    }

    private static List<Boolean> leftOut(NativeTableRow row) {
        return row.getChildren()
                .map(NativeTableCell.class::cast)
                .map(cell -> cell.hasClassName("gy-nothing"))
                .toList();
    }
}
