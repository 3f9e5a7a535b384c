package io.gengyun.appraisal.ui.cycle;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gengyun.appraisal.CycleFigures.OddCase;
import io.gengyun.appraisal.CycleFigures.Oddity;
import io.gengyun.appraisal.CycleId;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import java.util.List;
import java.util.stream.Collectors;

/** Cases that deserve a second look, each with what is odd about it. */
public final class OddCaseList extends Section {

    private final RecordTable<OddCase> table;

    /** All cases of a cycle, to be taken out too. */
    static OddCaseList of(CycleId cycle, List<OddCase> cases) {
        OddCaseList list = new OddCaseList(translate("appraisal.odd"), cases);
        if (!cases.isEmpty()) {
            list.add(ExportLinks.of("odd-cases/" + cycle, list.table, cases));
        }
        return list;
    }

    public OddCaseList(String heading, List<OddCase> cases) {
        super(heading);
        table = new RecordTable<>(heading);
        if (cases.isEmpty()) {
            Paragraph none = new Paragraph(translate("appraisal.odd.none"));
            none.addClassName("gy-soft");
            add(none);
            return;
        }
        table.onlyInFile(translate("appraisal.person.number"), OddCase::number);
        table.naming(translate("appraisal.person"), row -> CycleLinks.result(row.cycle(), row.employee(), row.name()));
        table.number(translate("appraisal.score"), row -> Formats.here().points(row.score()))
                .inFile(OddCase::score);
        table.component(translate("appraisal.odd.why"), OddCaseList::why).inFile(OddCaseList::inWords);
        add(new FirstRows<>(table, cases));
    }

    private static String inWords(OddCase row) {
        return row.why().stream().map(oddity -> words(row, oddity)).collect(Collectors.joining(" · "));
    }

    private static Component why(OddCase row) {
        Div words = new Div();
        words.addClassName("gy-chips");
        row.why().forEach(oddity -> words.add(badge(row, oddity)));
        return words.getComponentCount() == 0 ? new Span("–") : words;
    }

    private static StatusBadge badge(OddCase row, Oddity oddity) {
        Tone tone = oddity == Oddity.OVERDUE ? Tone.BAD : Tone.WARNING;
        return new StatusBadge(tone, words(row, oddity));
    }

    static String words(OddCase row, Oddity oddity) {
        return switch (oddity) {
            case JUMP -> translate("appraisal.odd.JUMP", Formats.here().points(row.previous()));
            case NO_DATA -> translate("appraisal.odd.NO_DATA", row.linesWithoutData());
            default -> translate("appraisal.odd." + oddity.name());
        };
    }
}
