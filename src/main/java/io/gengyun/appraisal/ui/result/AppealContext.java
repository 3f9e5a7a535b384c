package io.gengyun.appraisal.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.appraisal.ui.result.DeclarationContext.CasePanel;
import io.gengyun.appraisal.ui.result.EvidenceFiles.Right;
import io.gengyun.appraisal.ui.score.ScoreHead;
import io.gengyun.appraisal.ui.score.ScoreLines;
import io.gengyun.indicators.ui.explanation.Explanation;
import io.gengyun.uikit.page.Section;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.TaskPage;
import io.gengyun.workflow.ui.TaskContext;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The case beside the decision on an appeal: the line, the ground, formula and rows, the evidence.
 */
@Component
class AppealContext implements TaskContext {

    private final Results results;

    AppealContext(Results results) {
        this.results = results;
    }

    @Override
    public ProcessKey process() {
        return new ProcessKey("performance-appeal");
    }

    @Override
    public Panel panel(TaskPage page) {
        ResultRecord result = results.of(page.task().about());
        Div content = new Div(new ScoreHead(result.score()));
        if (result.appeal() != null) {
            content.add(
                    new Section(translate("appraisal.appeal"), new AppealBlock(result, result.appeal())),
                    new Section(
                            translate("appraisal.appeal.explanation"),
                            new Explanation(
                                    results.explanation(result.cycle(), result.employee()),
                                    result.appeal().line())));
        }
        content.add(
                new Section(translate("appraisal.evidence"), new EvidenceFiles(results, result.about(), Right.READ)),
                new Section(translate("appraisal.lines"), new ScoreLines(results, result, false)));
        return new CasePanel(content, null, Map.of(), List.of(result.about()));
    }
}
