package io.gengyun.appraisal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import io.gengyun.appraisal.AppraisalCycles.State;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.uikit.table.RecordTable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of an open cycle in the hands of HR. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitPagesTests {

    private static final String[] TWELVE =
            IntStream.rangeClosed(11, 22).mapToObj(i -> "K" + i).toArray(String[]::new);

    @Autowired
    AppraisalCycles cycles;

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    EngineDriver engine;

    @Autowired
    MovableClock clock;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @BeforeAll
    void settle() {
        clock.set(MovableClock.START);
        team.settle();
        for (String number : TWELVE) {
            team.member(number, 10, 0);
        }
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void showsTheFirstWhoHoldPeopleUpAndAllOnesWhenAsked() {
        CycleId cycle = running.opened(TWELVE);
        pages.open(team.hr(), "cycles/" + cycle);
        assertThat(rows("谁在耽搁")).isEqualTo(10);
        assertThat(rows("需要留意")).isEqualTo(10);

        List<Button> all = _find(Button.class, spec -> spec.withText("显示全部（12）"));
        assertThat(all).hasSize(2);
        all.forEach(button -> _click(button));
        assertThat(rows("谁在耽搁")).isEqualTo(12);
        assertThat(rows("需要留意")).isEqualTo(12);
    }

    private static long rows(String caption) {
        RecordTable<?> table = _find(RecordTable.class).stream()
                .filter(one -> caption.equals(one.getCaptionText()))
                .findFirst()
                .orElseThrow();
        return table.getBody()
                .getChildren()
                .filter(NativeTableRow.class::isInstance)
                .count();
    }

    @Test
    void closesWithOpenStagesForAReasonOnly() {
        CycleId cycle = running.opened("K11");
        pages.open(team.hr(), "cycles/" + cycle);
        _click(_get(Button.class, spec -> spec.withText("关闭周期")));
        ConfirmDialog asked = _get(ConfirmDialog.class);
        confirm(asked);
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(state(cycle)).isEqualTo(State.OPEN);

        _get(TextArea.class).setValue("部门撤销");
        confirm(asked);
        engine.runDueJobs(cycle.businessKey());
        assertThat(state(cycle)).isEqualTo(State.CLOSED);
        assertThat(reasonTold(cycle)).isEqualTo("部门撤销");
    }

    private static void confirm(ConfirmDialog dialog) {
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
    }

    private State state(CycleId cycle) {
        return team.hr().get(() -> cycles.get(cycle)).state();
    }

    private String reasonTold(CycleId cycle) {
        return database.sql("""
                        select facts ->> 'reason' from audit.entry
                        where type = 'CycleClosed' and subject = ?""")
                .param(cycle.businessKey().toString())
                .query(String.class)
                .single();
    }

    @Test
    void refusesABlankReason() {
        CycleId cycle = running.opened("K12");
        assertThatThrownBy(() -> team.hr().run(() -> cycles.close(cycle, " "))).isInstanceOf(BusinessRefusal.class);
        assertThat(state(cycle)).isEqualTo(State.OPEN);
    }

    @Test
    void saysHowManyPeopleWereRemindedOfHowManyTasks() {
        CycleId cycle = running.opened("K13", "K14");
        running.submit(team.get("K13"), running.of(cycle, "K13"));
        running.submit(team.get("K14"), running.of(cycle, "K14"));
        pages.open(team.hr(), "cycles/" + cycle);
        _click(_get(Button.class, spec -> spec.withText("催办全部")));
        assertThat(notice()).contains("已向 1 人催办 2 项。");

        _click(_get(Button.class, spec -> spec.withText("催办全部")));
        assertThat(notice()).contains("2 项一小时内已催办过");
        assertThat(team.hr()
                        .get(() -> cycles.remind(cycle, PeopleFilter.EVERYBODY))
                        .tasks())
                .isZero();
    }

    private static String notice() {
        return com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications()
                .getLast()
                .getElement()
                .getTextRecursively();
    }
}
