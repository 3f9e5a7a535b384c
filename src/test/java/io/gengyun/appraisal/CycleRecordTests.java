package io.gengyun.appraisal;

import static io.gengyun.support.TestAccounts.basic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The record of a whole cycle, beside those of its declarations. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CycleRecordTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    MovableClock clock;

    @BeforeAll
    void settle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("E1", 80, 5);
    }

    @Test
    void isReadByHrAndByNobodyBelow() throws Exception {
        CycleId cycle = running.opened("E1");
        record("hr1", cycle)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].action").value("START"));
        record("m1", cycle).andExpect(status().isNotFound());
        record("e1", cycle).andExpect(status().isNotFound());
        record("hr1", new CycleId(UUID.randomUUID())).andExpect(status().isNotFound());
    }

    private ResultActions record(String who, CycleId cycle) throws Exception {
        return mvc.perform(
                get("/api/v1/processes/" + cycle.businessKey() + "/record").with(basic(who)));
    }
}
