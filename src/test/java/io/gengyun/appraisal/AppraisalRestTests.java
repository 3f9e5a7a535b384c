package io.gengyun.appraisal;

import static io.gengyun.support.TestAccounts.basic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.gengyun.security.Role;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.TestAccounts;
import io.gengyun.workflow.BusinessKey;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppraisalRestTests {

    private static final String CYCLES = "/api/v1/appraisal-cycles";

    @Autowired
    MockMvc mvc;

    @Autowired
    SalesTeam team;

    @Autowired
    RunningCycle running;

    @Autowired
    Results results;

    @Autowired
    EngineDriver engine;

    @Autowired
    MovableClock clock;

    @Autowired
    TestAccounts accounts;

    @BeforeAll
    void settle() {
        clock.set(SalesTeam.MONDAY);
        team.settle();
        team.member("E1", 80, 5);
        team.member("E2", 80, 5);
        team.member("E3", 0, 0);
        team.member("E4", 80, 5);
        accounts.make("boss", null, Role.EXECUTIVE);
    }

    @BeforeEach
    void mondayMorning() {
        clock.set(SalesTeam.MONDAY);
    }

    @Test
    void walksACycleFromPlanToCloseOverRest() throws Exception {
        String id = planned("\"employees\": [\"E1\", \"E3\"]");
        send("hr1", CYCLES + "/" + id + "/open", "").andExpect(status().isAccepted());
        send("hr1", CYCLES + "/" + id + "/open", "").andExpect(status().isConflict());
        engine.runDueJobs(CycleId.of(id).businessKey());
        read("hr1", CYCLES + "/" + id)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.participants").value(2))
                .andExpect(jsonPath("$.stages.DECLARING").value(2))
                .andExpect(jsonPath("$.stages.DONE").value(0));
        send("hr1", CYCLES + "/" + id + "/close", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].field").value("E1"));
        for (String number : new String[] {"E1", "E3"}) {
            walkTasks(number);
        }
        read("hr1", CYCLES + "/" + id + "/results")
                .andExpect(jsonPath("$.items[0].employeeNumber").value("E1"))
                .andExpect(jsonPath("$.items[0].stage").value("DONE"))
                .andExpect(jsonPath("$.items[0].raw").value(68.00))
                .andExpect(jsonPath("$.items[0].final").value(68.00))
                .andExpect(jsonPath("$.items[0].rating").value("C"))
                .andExpect(jsonPath("$.items[0].lines[0].indicator").value("sales"))
                .andExpect(jsonPath("$.items[0].lines[0].actual").value(80))
                .andExpect(jsonPath("$.items[0].lines[0].points").value(48.00))
                .andExpect(jsonPath("$.items[0].lines[0].lost").value(12.00))
                .andExpect(jsonPath("$.items[0].lines[0].reason").isNotEmpty())
                .andExpect(jsonPath("$.items[1].raw").isEmpty())
                .andExpect(jsonPath("$.items[1].final").isEmpty())
                .andExpect(jsonPath("$.items[1].lines[0].noData").value(true))
                .andExpect(jsonPath("$.next").isEmpty());
        String body = read("hr1", CYCLES + "/" + id + "/results")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).contains("\"final\":68.00").contains("\"points\":48.00");
        send("hr1", CYCLES + "/" + id + "/close", "{\"finish\": false}").andExpect(status().isAccepted());
        read("hr1", CYCLES + "/" + id).andExpect(jsonPath("$.state").value("CLOSED"));
    }

    private void walkTasks(String number) throws Exception {
        String member = number.toLowerCase();
        finish(member, "{\"outcome\": \"submit\", \"fields\": {\"note\": \"见数据\"}}");
        finish("m1", """
                {"outcome": "approve", "opinion": "同意",
                 "lineOpinions": [{"indicator": "sales", "opinion": "好"}]}""");
        finish(member, "{\"outcome\": \"acknowledge\"}");
    }

    private void finish(String who, String body) throws Exception {
        String task = firstTask(who);
        send(who, "/api/v1/tasks/" + task + "/complete", body).andExpect(status().isOk());
        send(who, "/api/v1/tasks/" + task + "/complete", body).andExpect(status().isConflict());
    }

    private String firstTask(String who) throws Exception {
        return JsonPath.read(
                read(who, "/api/v1/tasks").andReturn().getResponse().getContentAsString(), "$.items[0].id");
    }

    @Test
    void answersRowsGroupedByMeasureThatAddUpToTheActual() throws Exception {
        CycleId cycle = running.opened("E2");
        String path = CYCLES + "/" + cycle + "/results/E2/lines/visits/rows";
        read("e2", path)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].measure").value("total"))
                .andExpect(jsonPath("$.items[0].value").value(5))
                .andExpect(jsonPath("$.items[0].rows.length()").value(5))
                .andExpect(jsonPath("$.items[0].rows[0].occurredOn").value("2026-02-10"));
        read("e2", path + "?limit=2").andExpect(jsonPath("$.items[0].next").isNotEmpty());
        read("e1", path).andExpect(status().isNotFound());
        team.hr().run(() -> engine.runDueJobs());
    }

    @Test
    void showsACorrectionAmongTheRowsSoThatTheyStillAddUp() throws Exception {
        CycleId cycle = running.opened("E4");
        BusinessKey about = running.of(cycle, "E4");
        running.approved("E4", about);
        running.appeal(team.get("E4"), about, "sales", "漏单");
        running.uphold(team.hr(), about, 95);
        String path = CYCLES + "/" + cycle + "/results/E4/lines/sales/rows";
        read("e4", path)
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].measure").value("total"))
                .andExpect(jsonPath("$.items[0].value").value(80))
                .andExpect(jsonPath("$.items[1].measure").value("correction"))
                .andExpect(jsonPath("$.items[1].value").value(15))
                .andExpect(jsonPath("$.items[1].count").value(1))
                .andExpect(jsonPath("$.items[1].rows[0].value").value(15));
        read("e4", path + "?measure=correction")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].rows[0].value").value(15));
        read("e4", path + "?measure=total")
                .andExpect(jsonPath("$.items.length()").value(1));
        read("e4", path + "?measure=golf").andExpect(status().isNotFound());
        read("e4", CYCLES + "/" + cycle + "/results/E4/lines/visits/rows")
                .andExpect(jsonPath("$.items.length()").value(1));
    }

    @Test
    void namesEachEmptyEntryOfAPlan() throws Exception {
        send("hr1", CYCLES, plan("\"employees\": [\"E1\", null], \"units\": [\" \"]"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("employees[1]"))
                .andExpect(jsonPath("$.errors[1].field").value("units[0]"));
    }

    @Test
    void listsCyclesToHrAloneAndOneToExecutivesToo() throws Exception {
        CycleId cycle = running.planned("E2");
        running.planned("E2");
        String next = JsonPath.read(
                read("hr1", CYCLES + "?limit=1").andReturn().getResponse().getContentAsString(), "$.next");
        read("hr1", CYCLES + "?after=" + next)
                .andExpect(jsonPath("$.items[0].id").value(cycle.toString()));
        read("hr1", CYCLES + "?after=nowhere").andExpect(status().isBadRequest());
        read("boss", CYCLES).andExpect(status().isForbidden());
        read("boss", CYCLES + "/" + cycle).andExpect(status().isOk());
    }

    @Test
    void saysWhatIsWrongWithAPlan() throws Exception {
        send("hr1", CYCLES, "{\"name\": \"x\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[?(@.field == 'from')]").isNotEmpty())
                .andExpect(jsonPath("$.errors[?(@.field == 'scorecard')]").isNotEmpty());
        send("hr1", CYCLES, plan("\"employees\": [\"nobody\"]"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("employees"));
        send("hr1", CYCLES, "{no json").andExpect(status().isBadRequest());
    }

    @Test
    void keepsOthersOut() throws Exception {
        CycleId cycle = running.planned("E2");
        mvc.perform(get(CYCLES)).andExpect(status().isUnauthorized());
        read("e1", CYCLES).andExpect(status().isForbidden());
        send("e1", CYCLES, plan("")).andExpect(status().isForbidden());
        send("m1", CYCLES + "/" + cycle + "/open", "").andExpect(status().isForbidden());
        read("hr1", CYCLES + "/" + new CycleId(java.util.UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void takesEvidenceAtTheTaskOfADeclaration() throws Exception {
        BusinessKey about = running.openedFor("E2");
        String task = engine.task(about, "Task_Declare");
        attach("e1", task).andExpect(status().isNotFound());
        attach("e2", task).andExpect(status().isCreated());
    }

    @Test
    void takesEvidenceFromWhoeverHoldsATaskOfTheCase() throws Exception {
        BusinessKey about = running.openedFor("E2");
        running.submit(team.get("E2"), about);
        String review = engine.task(about, "Task_Review");
        attach("e2", review).andExpect(status().isForbidden());
        attach("m1", review).andExpect(status().isCreated());
        running.approve(team.get("M1"), about);
        attach("e2", engine.task(about, "Task_Respond")).andExpect(status().isCreated());
        running.appeal(team.get("E2"), about, "sales", "漏单");
        String decision = engine.task(running.appealOf(about), "Task_DecideAppeal");
        attach("m1", decision).andExpect(status().isForbidden());
        attach("hr1", decision).andExpect(status().isCreated());
        assertThat(team.hr().get(() -> results.evidence(about))).hasSize(3);
    }

    private ResultActions attach(String who, String task) throws Exception {
        MockMultipartFile file = new MockMultipartFile(
                "file", "证明.txt", "text/plain", ("签约三家，见 " + task + " 的附件，由 " + who).getBytes(StandardCharsets.UTF_8));
        return mvc.perform(
                multipart("/api/v1/tasks/" + task + "/attachments").file(file).with(basic(who)));
    }

    private String planned(String more) throws Exception {
        return JsonPath.read(
                send("hr1", CYCLES, plan(more))
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
    }

    private static String plan(String more) {
        return """
                {"name": "二月绩效", "from": "2026-02-01", "to": "2026-02-28",
                 "scorecard": "sales-team", "deadlines": {"declare": 2}%s}""".formatted(more.isEmpty() ? "" : ", " + more);
    }

    private ResultActions send(String who, String path, String body) throws Exception {
        return mvc.perform(post(path)
                .with(basic(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions read(String who, String path) throws Exception {
        return mvc.perform(get(path).with(basic(who)));
    }
}
