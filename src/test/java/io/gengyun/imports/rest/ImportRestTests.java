package io.gengyun.imports.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ProductTest
class ImportRestTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc mvc;

    @Test
    void importsInTheBackgroundAndTellsHowItWent() throws Exception {
        String id = start(
                "/api/v1/imports/employees",
                "agent,boss\nAnn,\nBob,Ann\nBob,Ann\n",
                "{\"fields\":{\"number\":\"agent\",\"name\":\"agent\",\"supervisor\":\"boss\"}}");

        JsonNode batch = ended(id);
        assertThat(batch.path("target").asString()).isEqualTo("employees");
        assertThat(batch.path("state").asString()).isEqualTo("DONE");
        assertThat(batch.path("rows").asInt()).isEqualTo(3);
        assertThat(batch.path("created").asInt()).isEqualTo(2);
        assertThat(batch.path("rejected").asInt()).isEqualTo(1);
        mvc.perform(as(get("/api/v1/imports/{id}/rejections", id)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"));
        assertThat(json(as(get("/api/v1/imports")))
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void undoesOnceAndSaysSoTheSecondTime() throws Exception {
        String id = start("/api/v1/imports/employees", "number,name\nUndo,Me\n", null);
        ended(id);

        mvc.perform(as(post("/api/v1/imports/{id}/undo", id)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.undoneAt").isNotEmpty());
        assertThat(ended(id).path("state").asString()).isEqualTo("DONE");
        mvc.perform(as(post("/api/v1/imports/{id}/undo", id))).andExpect(status().isConflict());
    }

    @Test
    void listsWhatStandsAgainstAnUndo() throws Exception {
        String first = start("/api/v1/imports/employees", "number,name\nOnce,A\n", null);
        ended(first);
        ended(start("/api/v1/imports/employees", "number,name\nOnce,B\n", null));

        mvc.perform(as(post("/api/v1/imports/{id}/undo", first)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].field").value("rows"));
    }

    @Test
    void handsOutRefusedRowsAndTakesThemBackCorrected() throws Exception {
        String id = start("/api/v1/imports/employees", "number,name\nR1,A\nR2,\n", null);
        ended(id);
        String rows = mvc.perform(as(get("/api/v1/imports/{id}/refused-rows?format=csv", id)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        String second = start("/api/v1/imports/employees?corrects=" + id, rows.replace("R2,", "R2,B"), null);

        assertThat(ended(second).path("created").asInt()).isEqualTo(1);
        assertThat(ended(second).path("corrects").asString()).isEqualTo(id);
        mvc.perform(as(get("/api/v1/imports/{id}/refused-rows?format=pdf", id))).andExpect(status().isBadRequest());
    }

    @Test
    void handsOutTemplates() throws Exception {
        mvc.perform(as(get("/api/v1/imports/templates/orders?format=csv&language=en")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"));
        mvc.perform(as(get("/api/v1/imports/templates/nothing"))).andExpect(status().isNotFound());
    }

    @Test
    void triesWithoutKeeping() throws Exception {
        String id = start("/api/v1/imports/employees?dryRun=true", "number,name\nDry,Run\n", null);

        assertThat(ended(id).path("created").asInt()).isEqualTo(1);
        String again = start("/api/v1/imports/employees", "number,name\nDry,Run\n", null);
        assertThat(ended(again).path("created").asInt()).isEqualTo(1);
    }

    @Test
    void refusesAMarkThatItNeverGave() throws Exception {
        mvc.perform(as(get("/api/v1/imports?after=x"))).andExpect(status().isBadRequest());
    }

    @Test
    void refusesAMappingThatLeavesTheWordsOut() throws Exception {
        mvc.perform(as(file("/api/v1/imports/deals", "{\"values\":{\"stage\":null}}")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("mapping.values.stage"));
    }

    @Test
    void saysWhichPartOfAMappingItDoesNotUnderstand() throws Exception {
        mvc.perform(as(file("/api/v1/imports/deals", "{\"feilds\":{}}")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("无法理解列对应关系。"))
                .andExpect(jsonPath("$.errors[0].field").value("mapping.feilds"))
                .andExpect(jsonPath("$.errors[0].message").value(startsWith("列对应关系中没有这一项")));
        mvc.perform(as(file("/api/v1/imports/deals", "{\"values\":{\"stage\":[1]}}")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("mapping.values.stage"))
                .andExpect(jsonPath("$.errors[0].message").value("此处不能填这样的值。"));
        mvc.perform(as(file("/api/v1/imports/deals", "fields")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("无法理解列对应关系：它不是 JSON 对象。"));
    }

    @Test
    void refusesThoseWhoMayNotImportBeforeItTakesTheFile() throws Exception {
        mvc.perform(post("/api/v1/imports/employees")
                        .with(As.user(Role.EMPLOYEE).inRequest())
                        .contentType("multipart/form-data; boundary=x")
                        .content("no parts at all"))
                .andExpect(status().isForbidden());
    }

    private static MockMultipartHttpServletRequestBuilder file(String address, String mapping) {
        return multipart(address)
                .file(new MockMultipartFile(
                        "file", "a.csv", "text/csv", "number\n1\n".getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile(
                        "mapping", "", MediaType.APPLICATION_JSON_VALUE, mapping.getBytes(StandardCharsets.UTF_8)));
    }

    private String start(String address, String file, @Nullable String mapping) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(address)
                .file(new MockMultipartFile("file", "a.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        if (mapping != null) {
            request.file(new MockMultipartFile(
                    "mapping", "", MediaType.APPLICATION_JSON_VALUE, mapping.getBytes(StandardCharsets.UTF_8)));
        }
        String answer = mvc.perform(as(request))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JSON.readTree(answer).path("id").asString();
    }

    private JsonNode ended(String id) {
        return await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> json(as(get("/api/v1/imports/{id}", id))),
                        batch -> !batch.path("state").asString().equals("RUNNING"));
    }

    private JsonNode json(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return JSON.readTree(mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private static <T extends AbstractMockHttpServletRequestBuilder<T>> T as(T request) {
        return request.with(As.user(Role.HR).inRequest()).with(SecurityMockMvcRequestPostProcessors.csrf());
    }
}
