package io.gengyun.appraisal.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.appraisal.ui.result.EvidenceFiles.Right;
import io.gengyun.appraisal.ui.score.ScoreHead;
import io.gengyun.appraisal.ui.score.ScoreLines;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.workflow.ApprovalRecord;
import io.gengyun.workflow.ui.ApprovalTimeline;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;

/** One person's result in one cycle, each line opening into its explanation. */
@PermitAll
@Route("results/:cycle/:employee")
public class ResultView extends PageLayout implements BeforeEnterObserver {

    static final String CYCLE = "cycle";
    static final String EMPLOYEE = "employee";
    private static final String LINE = "line";

    private final Results results;
    private final ApprovalRecord record;

    ResultView(Results results, ApprovalRecord record) {
        super("appraisal.result");
        this.results = results;
        this.record = record;
    }

    public static RouteParameters parameters(CycleId cycle, EmployeeId employee) {
        return new RouteParameters(java.util.Map.of(CYCLE, cycle.toString(), EMPLOYEE, employee.toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getChildren().skip(1).toList().forEach(this::remove);
        Optional<UUID> cycle = event.getRouteParameters().get(CYCLE).flatMap(ResultView::id);
        Optional<UUID> employee = event.getRouteParameters().get(EMPLOYEE).flatMap(ResultView::id);
        try {
            ResultRecord result = results.get(
                    new CycleId(cycle.orElseThrow(ResultView::unknown)),
                    new EmployeeId(employee.orElseThrow(ResultView::unknown)));
            show(result, event.getLocation().getQueryParameters().getSingleParameter(LINE));
        } catch (BusinessRefusal refusal) {
            add(MissingResult.of(refusal));
        }
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    static BusinessRefusal unknown() {
        return BusinessRefusal.notFound("security.notThere");
    }

    private void show(ResultRecord result, Optional<String> opened) {
        setHeading(translate("appraisal.result.of", result.name()));
        setDescription(translate("appraisal.result.in", result.cycleName(), result.number()));
        clearActions();
        addActions(print(result));
        add(new ScoreHead(result.score()));
        ScoreLines lines = TourStop.mark("score", new ScoreLines(results, result, false));
        opened.ifPresent(lines::pointOut);
        add(new Section(translate("appraisal.lines"), lines));
        add(new Section(
                translate("appraisal.work"), new WorkShares(results.work(result.cycle(), result.employee()), false)));
        if (result.appeal() != null) {
            add(new Section(translate("appraisal.appeal"), new AppealBlock(result, result.appeal())));
        }
        said("appraisal.improvementPlan", result.improvementPlan());
        said("appraisal.note", result.note());
        add(new Section(translate("appraisal.evidence"), new EvidenceFiles(results, result.about(), Right.READ)));
        add(new Section(translate("workflow.timeline"), timeline(result)));
    }

    private static Button print(ResultRecord result) {
        return new Button(
                translate("appraisal.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().navigate(ScoreSheetView.class, parameters(result.cycle(), result.employee())));
    }

    private ApprovalTimeline timeline(ResultRecord result) {
        return ApprovalTimeline.of(record, result.about(), DeclarationContext.appeal(result));
    }

    private void said(String heading, @org.jspecify.annotations.Nullable String words) {
        if (words != null && !words.isBlank()) {
            Paragraph paragraph = new Paragraph(words);
            paragraph.addClassName("gy-words");
            add(new Section(translate(heading), paragraph));
        }
    }
}
