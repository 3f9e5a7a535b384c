package io.gengyun.workflow.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.EngineDriver;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.workflow.BusinessKey;
import io.gengyun.workflow.Contracts;
import io.gengyun.workflow.ProcessKey;
import io.gengyun.workflow.Processes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class TasksRestTests {

    private static final As HR = As.user(Role.HR);

    @Autowired
    MockMvc mvc;

    @Autowired
    Processes processes;

    @Autowired
    Contracts contracts;

    @Autowired
    EngineDriver engine;

    @Autowired
    MovableClock clock;

    @Test
    void listsOpensAndCompletesATask() throws Exception {
        BusinessKey about = start();
        String task = engine.task(about, "Task_Draft");
        ask(get("/api/v1/tasks?limit=500"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].businessKey", hasItem(about.toString())))
                .andExpect(jsonPath("$.items[0].process").value("contract-review"))
                .andExpect(jsonPath("$.items[0].task").value("Task_Draft"))
                .andExpect(jsonPath("$.items[0].title").value("合同"))
                .andExpect(jsonPath("$.items[0].actions", hasItems("claim", "complete")));
        ask(get("/api/v1/tasks/" + task))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(task))
                .andExpect(jsonPath("$.form.id").value("contract-draft"))
                .andExpect(jsonPath("$.data.number").value("C-1"))
                .andExpect(jsonPath("$.outcomes", contains("submit")));
        ask(said(task, "{\"outcome\": \"submit\", \"fields\": {\"text\": \"t\", \"number\": \"1\"}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("number"));
        ask(said(task, "{\"outcome\": \"submit\", \"opinion\": \"o\", \"fields\": {\"text\": \"t\"}}"))
                .andExpect(status().isOk());
        ask(said(task, "{\"outcome\": \"submit\", \"fields\": {\"text\": \"t\"}}"))
                .andExpect(status().isConflict());
        ask(get("/api/v1/tasks?state=done&limit=500")).andExpect(jsonPath("$.items[*].id", hasItem(task)));
    }

    @Test
    void namesTheLineOpinionThatIsIncomplete() throws Exception {
        String task = engine.task(start(), "Task_Draft");
        ask(said(
                        task,
                        "{\"outcome\": \"submit\", \"lineOpinions\": [{\"indicator\": \"x\"}], \"fields\": {\"text\": \"t\"}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("lineOpinions[0].opinion"));
        ask(said(task, "{\"outcome\": \"submit\", \"lineOpinions\": [null], \"fields\": {\"text\": \"t\"}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("lineOpinions[0].indicator"));
    }

    @Test
    void refusesACharacterThatCannotBeStored() throws Exception {
        String task = engine.task(start(), "Task_Draft");
        ask(said(task, "{\"outcome\": \"submit\", \"opinion\": \"a\\u0000b\", \"fields\": {\"text\": \"t\"}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("U+0000")));
        ask(said(
                        task,
                        "{\"outcome\": \"submit\", \"lineOpinions\": [{\"indicator\": \"a\", \"opinion\": \"\\u0000\"}], \"fields\": {\"text\": \"t\"}}"))
                .andExpect(status().isUnprocessableContent());
        ask(said(task, "{\"outcome\": \"submit\", \"fields\": {\"text\": \"t\"}}"))
                .andExpect(status().isOk());
    }

    @Test
    void refusesAMarkThatNoPageEndedWith() throws Exception {
        for (String garbage : new String[] {"x", "!", "YQ", "MSAyIDM"}) {
            ask(get("/api/v1/tasks").param("after", garbage)).andExpect(status().isBadRequest());
        }
    }

    @Test
    void showsTheRecordOldestFirst() throws Exception {
        BusinessKey about = start();
        ask(said(engine.task(about, "Task_Draft"), "{\"outcome\": \"submit\", \"fields\": {\"text\": \"t\"}}"));
        ask(get("/api/v1/processes/" + about + "/record"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].action", contains("START", "SUBMIT")))
                .andExpect(jsonPath("$.items[0].actor").value("系统自动"));
        mvc.perform(get("/api/v1/processes/" + about + "/record")
                        .with(As.user(Role.EMPLOYEE).inRequest()))
                .andExpect(status().isNotFound());
        ask(get("/api/v1/processes/nothing/record")).andExpect(status().isNotFound());
    }

    @Test
    void claimsGivesBackAndReminds() throws Exception {
        String task = engine.task(start(), "Task_Draft");
        ask(post("/api/v1/tasks/" + task + "/claim")).andExpect(status().isOk());
        ask(post("/api/v1/tasks/" + task + "/claim")).andExpect(status().isConflict());
        ask(post("/api/v1/tasks/" + task + "/unclaim")).andExpect(status().isOk());
        ask(post("/api/v1/tasks/" + task + "/remind")).andExpect(status().isOk());
        ask(post("/api/v1/tasks/" + task + "/remind")).andExpect(status().isTooManyRequests());
    }

    @Test
    void refusesWhatItDoesNotUnderstandAndWhatIsNotThere() throws Exception {
        ask(get("/api/v1/tasks?state=lost")).andExpect(status().isBadRequest());
        ask(get("/api/v1/tasks?after=nonsense")).andExpect(status().isBadRequest());
        ask(get("/api/v1/tasks/nothing")).andExpect(status().isNotFound());
        ask(said("nothing", "{}")).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/v1/tasks")).andExpect(status().isUnauthorized());
        String task = engine.task(start(), "Task_Draft");
        ask(multipart("/api/v1/tasks/" + task + "/attachments")
                        .file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {1})))
                .andExpect(status().isUnprocessableContent());
    }

    private BusinessKey start() {
        BusinessKey about = contracts.aboutNobody();
        processes.start(
                new ProcessKey("contract-review"), about, Map.of("contractId", about.id(), "due", clock.instant()));
        return about;
    }

    private static MockHttpServletRequestBuilder said(String task, String body) {
        return post("/api/v1/tasks/" + task + "/complete")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private ResultActions ask(
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(HR.inRequest()));
    }
}
