package io.gengyun.appraisal.ui;

import static io.gengyun.appraisal.ui.LineWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.security.Access;
import io.gengyun.uikit.HomeCard;
import io.gengyun.uikit.Section;
import java.util.List;

/** My latest score, on the home page. */
@org.springframework.stereotype.Component
class ScoreCard implements HomeCard {

    private final Results results;
    private final Access access;

    ScoreCard(Results results, Access access) {
        this.results = results;
        this.access = access;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public boolean offered() {
        return access.user().employee() != null;
    }

    @Override
    public Component component() {
        List<ResultRecord> mine = results.mine();
        Section card = new Section(text("appraisal.home.score"));
        if (mine.isEmpty()) {
            Paragraph none = new Paragraph(text("appraisal.results.none"));
            none.addClassName("gy-soft");
            card.add(none);
            return card;
        }
        ResultRecord latest = mine.getFirst();
        RouterLink link =
                new RouterLink(
                        latest.cycleName(),
                        ResultView.class,
                        ResultView.parameters(latest.cycle(), latest.employee()));
        card.withActions(link);
        card.add(new ScoreHead(latest));
        return card;
    }
}
