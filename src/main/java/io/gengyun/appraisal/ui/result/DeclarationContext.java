package io.gengyun.appraisal.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.appraisal.ui.result.EvidenceFiles.Right;
import io.gengyun.appraisal.ui.score.ScoreHead;
import io.gengyun.appraisal.ui.score.ScoreLines;
import io.gengyun.forms.FormSchema.Choice;
import io.gengyun.shared.LocalizedText;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.page.Section;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Completion.LineOpinion;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskPage;
import io.gengyun.workflow.TaskView.Action;
import io.gengyun.workflow.ui.TaskContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The case beside the tasks of a declaration: the lines with their figures, the note, the evidence.
 */
@org.springframework.stereotype.Component
class DeclarationContext implements TaskContext {

    private static final String DECLARE = "Task_Declare";
    private static final String RESPOND = "Task_Respond";

    private final Results results;

    DeclarationContext(Results results) {
        this.results = results;
    }

    @Override
    public ProcessKey process() {
        return new ProcessKey("performance-declaration");
    }

    @Override
    public Panel panel(TaskPage page) {
        ResultRecord result = results.of(page.task().about());
        return switch (page.task().task()) {
            case DECLARE -> declare(page, result);
            case RESPOND -> respond(page, result);
            default -> review(page, result);
        };
    }

    private static boolean works(TaskPage page) {
        return page.task().actions().contains(Action.COMPLETE);
    }

    private Panel declare(TaskPage page, ResultRecord result) {
        Div content = new Div();
        Paragraph hint = new Paragraph(translate("appraisal.declare.hint"));
        hint.addClassName("gy-soft");
        content.add(
                new ScoreHead(result.score()),
                new Section(
                        translate("appraisal.lines.prefilled"),
                        hint,
                        TourStop.mark("declaration", new ScoreLines(results, result, false))),
                work(result, true),
                new Section(
                        translate("appraisal.evidence"),
                        new EvidenceFiles(results, result.about(), works(page) ? Right.ADD_AND_REMOVE : Right.READ)));
        return new CasePanel(content, null, Map.of(), appeal(result));
    }

    private Section work(ResultRecord result, boolean own) {
        return new Section(
                translate("appraisal.work"), new WorkShares(results.work(result.cycle(), result.employee()), own));
    }

    private Panel respond(TaskPage page, ResultRecord result) {
        Div content = new Div(new ScoreHead(result.score()));
        if (result.appeal() != null) {
            content.add(new Section(translate("appraisal.appeal"), new AppealBlock(result, result.appeal())));
        }
        content.add(
                new Section(
                        translate("appraisal.lines"),
                        TourStop.mark("declaration", new ScoreLines(results, result, false))),
                new Section(translate("appraisal.evidence"), handingIn(page, result)));
        List<Choice> lines = result.sheet().lines().stream()
                .map(line -> new Choice(line.indicator(), lostBeside(line.name(), line.lost())))
                .toList();
        return new CasePanel(content, null, Map.of("line", lines), appeal(result));
    }

    private static Paragraph note(ResultRecord result) {
        Paragraph note = new Paragraph(result.note() == null ? translate("appraisal.note.none") : result.note());
        note.addClassName(result.note() == null ? "gy-soft" : "gy-words");
        return note;
    }

    private static LocalizedText lostBeside(LocalizedText name, java.math.@Nullable BigDecimal lost) {
        if (lost == null || lost.signum() <= 0) {
            return name;
        }
        String minus = "（−" + lost.toPlainString() + "）";
        return new LocalizedText(name.zh() + minus, name.en() + " (−" + lost.toPlainString() + ")");
    }

    private Panel review(TaskPage page, ResultRecord result) {
        ScoreLines lines = new ScoreLines(results, result, works(page));
        TourStop.mark("declaration", lines);
        Div content = new Div(new ScoreHead(result.score()), new Section(translate("appraisal.lines"), lines));
        content.add(work(result, false));
        content.add(new Section(translate("appraisal.note.of", result.name()), note(result), handingIn(page, result)));
        return new CasePanel(content, lines, Map.of(), appeal(result));
    }

    /** Files that may still be added by who works on the task, and stay then. */
    private EvidenceFiles handingIn(TaskPage page, ResultRecord result) {
        return new EvidenceFiles(results, result.about(), works(page) ? Right.ADD : Right.READ);
    }

    /** The appeal against a result, whose record goes on with that of the declaration. */
    static List<BusinessKey> appeal(ResultRecord result) {
        return result.appeal() == null ? List.of() : List.of(result.appeal().about());
    }

    /** A panel with the opinions of its lines and the answers that the case offers. */
    record CasePanel(
            Component component,
            @Nullable ScoreLines lines,
            Map<String, List<Choice>> choices,
            List<BusinessKey> related)
            implements Panel {

        @Override
        public Set<String> told() {
            return lines == null ? Set.of() : Set.of("note");
        }

        @Override
        public List<LineOpinion> lineOpinions() {
            return lines == null ? List.of() : lines.opinions();
        }
    }
}
