package io.gengyun.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.imports.ImportUndos;
import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.indicators.Scoring.Participant;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class FrozenRowUsesTests {

    private static final Period QUARTER = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));

    @Autowired
    Imports imports;

    @Autowired
    ImportUndos undos;

    @Autowired
    Scoring scoring;

    @Autowired
    Scorecards scorecards;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void hr() {
        As.user(Role.HR).logIn();
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    @Test
    void keepsFactsThatAScoreRestsOn() {
        EmployeeId seller = new Deals(database).employee();
        String number = database.queryForObject(
                "select number from organization.employee where id = ?", String.class, seller.value());
        BatchRecord counted = deals("F1," + number + ",WON,2025-01-01,2025-02-01,100");
        BatchRecord later = deals("F2," + number + ",WON,2025-01-01,2025-06-01,100");
        scorecards.put(new Scorecard(
                "frozen-uses",
                0,
                "销售",
                null,
                QUARTER.from(),
                List.of(new Line(
                        "won-value",
                        new BigDecimal("100"),
                        new ScoreCurve(null, new BigDecimal("100"), null, null, null),
                        null))));
        scoring.freeze(
                Uuids.next(),
                QUARTER,
                QUARTER.to(),
                List.of(new Participant(seller, "frozen-uses", QUARTER.from(), QUARTER.to())));

        assertThat(undos.plan(counted.id()).obstacles()).containsExactly("有 1 行已冻结用于 2025-01-01 至 2025-03-31 的绩效评分。");
        assertThatThrownBy(() -> undos.undo(counted.id())).isInstanceOf(BusinessRefusal.class);
        assertThat(undos.plan(later.id()).obstacles()).isEmpty();
        undos.undo(later.id());
    }

    private BatchRecord deals(String row) {
        return ImportedFile.of(imports, "deals", "number,employee,stage,openedOn,closedOn,amount", row)
                .run();
    }
}
