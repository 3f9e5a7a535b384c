package io.gengyun.guide.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.gengyun.guide.Tours;
import io.gengyun.guide.Tours.State;
import io.gengyun.guide.Tours.Tour;
import io.gengyun.indicators.ScorecardTemplates;
import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.uikit.home.TourStop;
import io.gengyun.uikit.page.Spotlight.Pressed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class TourTests {

    private static final As SOMEBODY = As.user("zhou", null, Role.ADMIN, Role.HR, Role.CONSULTANT);

    @Autowired
    Pages pages;

    @Autowired
    Tours tours;

    @Autowired
    TourGuide guide;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void nobodyWasOffered() {
        database.execute("truncate guide.tour");
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void leadsInTenSteps() {
        assertThat(guide.stops())
                .extracting(TourStop::key)
                .containsExactly(
                        "home",
                        "inbox",
                        "declaration",
                        "score",
                        "cockpit",
                        "customer",
                        "import",
                        "scorecard",
                        "indicator",
                        "account");
    }

    @Test
    void everyPageThatIsOpenHasThePlaceToWhichItsStopPoints() {
        SOMEBODY.run(() -> {
            var template = ScorecardTemplates.all().getFirst();
            scorecards.put(new Scorecard(
                    template.key(), 0, template.name().zh(), null, LocalDate.of(2025, 1, 1), template.lines()));
        });
        pages.open(SOMEBODY, "account");
        for (TourStop stop : guide.stops()) {
            Optional<String> address = stop.address();
            if (address.isPresent()) {
                pages.go(address.get());
                assertThat(anchors()).as(address.get()).contains(stop.key());
            }
        }
    }

    @Test
    void isKeptWhereItWasLeftAndGoesOnFromThere() {
        pages.open(SOMEBODY, "account");
        guide.begin(UI.getCurrent());
        guide.press(UI.getCurrent(), Pressed.NEXT);
        assertThat(here()).isEqualTo("inbox");
        assertThat(tours.own()).contains(new Tour(State.RUNNING, "inbox"));

        guide.press(UI.getCurrent(), Pressed.LEAVE);
        assertThat(tours.own()).contains(new Tour(State.LEFT, "inbox"));
        assertThat(guide.leftAt().map(TourStop::key)).contains("inbox");

        guide.goTo(UI.getCurrent(), guide.leftAt().orElseThrow());
        assertThat(tours.own()).contains(new Tour(State.RUNNING, "inbox"));
    }

    @Test
    void restsWhenSomebodyWalksOutOfIt() {
        pages.open(SOMEBODY, "account");
        guide.begin(UI.getCurrent());
        pages.go("employees");

        assertThat(tours.own()).contains(new Tour(State.LEFT, "home"));
    }

    @Test
    void goesOverPagesThatAreClosedWithoutLeavingThePage() {
        pages.open(As.user("wang", null, Role.EMPLOYEE), "account");
        guide.begin(UI.getCurrent());
        for (int i = 0; i < 4; i++) {
            guide.press(UI.getCurrent(), Pressed.NEXT);
        }

        assertThat(tours.own()).contains(new Tour(State.RUNNING, "cockpit"));
        assertThat(here()).isEqualTo("inbox");
    }

    @Test
    void endsAfterTheLastStop() {
        pages.open(SOMEBODY, "");
        guide.begin(UI.getCurrent());
        for (int i = 0; i < 10; i++) {
            guide.press(UI.getCurrent(), Pressed.NEXT);
        }

        assertThat(tours.own().map(Tour::state)).contains(State.DONE);
        assertThat(here()).isEqualTo("account");
        assertThat(guide.leftAt()).isEmpty();
    }

    @Test
    void isOfferedInADemoCompanyOnceAndNeverAgain() {
        database.update("insert into demo.company (begun_at, finished_at) values (now(), now())");
        database.update("insert into demo.hint (account, username, label_zh, label_en, rank)"
                + " values (gen_random_uuid(), 'x', 'x', 'x', 1)");
        pages.open(SOMEBODY, "");
        assertThat(pages.text()).contains("十步导览");
        _click(_get(Button.class, spec -> spec.withText("不用了")));

        pages.open(SOMEBODY, "");
        assertThat(pages.text()).doesNotContain("不用了");
        database.execute("delete from demo.company");
        database.execute("delete from demo.hint");
    }

    @Test
    void isNotOfferedInARealCompany() {
        pages.open(SOMEBODY, "");

        assertThat(pages.text()).doesNotContain("不用了");
    }

    private static String here() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    private static List<String> anchors() {
        return below(UI.getCurrent())
                .map(one -> one.getElement().getAttribute(TourStop.ANCHOR))
                .filter(key -> key != null)
                .toList();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(TourTests::below));
    }
}
