package io.gengyun.appraisal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.html.Anchor;
import io.gengyun.shared.EmployeeId;
import io.gengyun.support.MovableClock;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultPagesTests {

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    Results results;

    @Autowired
    Pages pages;

    @Autowired
    MovableClock clock;

    CycleId cycle;

    @BeforeAll
    void twoResults() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("P1", 80, 5);
        team.member("P2", 120, 10);
        cycle = running.opened("P1", "P2");
        running.approved("P1", running.of(cycle, "P1"));
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void takesOutTheResultsOfACycleWithTheFiguresOfEachLine() {
        pages.open(team.hr(), "results?cycle=" + cycle);

        List<String> lines = csv().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("工号,姓名,部门,岗位,阶段,计算得分", "实际,", "得分");
        assertThat(lines.get(1)).startsWith("P1,").contains("80", "待回应");
    }

    @Test
    void takesOutOnlyWhomTheFiltersBesideItLeave() {
        String rating = team.hr()
                .get(() -> results.inCycle(cycle, 1, null))
                .items()
                .getFirst()
                .rating();
        pages.open(team.hr(), "results?cycle=" + cycle + "&rating=" + rating);
        assertThat(csv().lines().skip(1)).singleElement().asString().startsWith("P1,");

        pages.open(team.hr(), "results?cycle=" + cycle + "&stage=declaring");
        assertThat(csv().lines().skip(1)).singleElement().asString().startsWith("P2,");
    }

    @Test
    void readsResultsOfThoseAskedForWhomTheReaderMaySee() {
        List<EmployeeId> both = team.hr().get(() -> results.inCycle(cycle, 500, null)).items().stream()
                .map(Results.ResultRecord::employee)
                .toList()
                .reversed();
        assertThat(team.hr().get(() -> results.inCycle(cycle, both)))
                .extracting(Results.ResultRecord::number)
                .containsExactly("P2", "P1");
        assertThat(team.get("P1").get(() -> results.inCycle(cycle, both)))
                .extracting(Results.ResultRecord::number)
                .containsExactly("P1");
    }

    @Test
    void takesOutOnlyWhomTheReaderMaySee() {
        pages.open(team.get("M1"), "results?cycle=" + cycle);
        assertThat(csv().lines()).hasSize(3);
        assertThat(team.get("P1").get(() -> results.inCycle(cycle, 500, null)).items())
                .hasSize(1);
    }

    @Test
    void readsAllResultsOfASliceInStatementsThatDoNotDependOnThePeople() {
        int both = statements(500);

        assertThat(statements(1)).isEqualTo(both);
        assertThat(both).isLessThan(15);
    }

    @Test
    void printsAResultWithItsLinesDecisionsAndRoomForSignatures() {
        EmployeeId person = team.hr()
                .get(() -> results.inCycle(cycle, 1, null))
                .items()
                .getFirst()
                .employee();
        pages.open(team.hr(), "results/" + cycle + "/" + person + "/sheet");

        assertThat(pages.text()).contains("绩效评分表", "二月", "P1", "合计", "办理记录", "被考核人", "人力资源");
    }

    @Test
    void printsNothingOfWhatTheReaderMayNotSee() {
        EmployeeId person = team.hr()
                .get(() -> results.inCycle(cycle, 1, null))
                .items()
                .getFirst()
                .employee();
        pages.open(team.get("P2"), "results/" + cycle + "/" + person + "/sheet");

        assertThat(pages.text()).doesNotContain("绩效评分表").contains("请从结果列表中重新选择");
    }

    private int statements(int limit) {
        return team.hr()
                .get(() -> StatementCount.of(() -> results.inCycle(cycle, limit, null))
                        .statements());
    }

    private static String csv() {
        return new String(
                DownloadKt.download(_get(
                        Anchor.class,
                        spec -> spec.withText("CSV")
                                .withPredicate(
                                        link -> link.getAriaLabel().orElse("").contains("二月绩效结果")))),
                StandardCharsets.UTF_8);
    }
}
