package io.gengyun.appraisal.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.indicators.Scorecards;
import io.gengyun.organization.Company;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.workflow.ApprovalRecord;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.UUID;

/** A result as a sheet of paper, to be printed or kept as PDF: no frame, no menu. */
@PermitAll
@Route(value = "results/:cycle/:employee/sheet", autoLayout = false)
@StyleSheet("gengyun/paper.css")
class ScoreSheetView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Results results;
    private final transient ApprovalRecord record;
    private final transient Scorecards scorecards;
    private final transient Company company;
    private final transient Clock clock;
    private String title = translate("appraisal.sheet");

    ScoreSheetView(Results results, ApprovalRecord record, Scorecards scorecards, Company company, Clock clock) {
        this.results = results;
        this.record = record;
        this.scorecards = scorecards;
        this.company = company;
        this.clock = clock;
        addClassName("gy-desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            ResultRecord result = results.get(
                    new CycleId(id(event, ResultView.CYCLE)), new EmployeeId(id(event, ResultView.EMPLOYEE)));
            title = translate("appraisal.result.of", result.name()) + " · " + result.cycleName();
            ScoreSheet sheet = new ScoreSheet(result, scorecard(result.sheet().scorecard()), record, clock.instant());
            sheet.headedBy(company.profile().name());
            add(tools(result), sheet);
        } catch (BusinessRefusal refusal) {
            add(MissingResult.of(refusal));
        }
    }

    private String scorecard(String key) {
        return scorecards.find(key).map(Scorecards.Scorecard::name).orElse(key);
    }

    private static UUID id(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters().get(parameter).flatMap(ResultView::id).orElseThrow(ResultView::unknown);
    }

    private static Div tools(ResultRecord result) {
        RouterLink back =
                new RouterLink("", ResultView.class, ResultView.parameters(result.cycle(), result.employee()));
        back.addClassName("gy-back");
        back.add(VaadinIcon.ARROW_LEFT.create());
        back.add(translate("appraisal.sheet.back"));
        Button print = new Button(
                translate("appraisal.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(back, print);
        tools.addClassName("gy-desk-tools");
        return tools;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
