package io.gengyun.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ProductTest
class ProblemsTests {

    @Autowired
    MockMvc mvc;

    @Test
    void saysThatThereIsNothingAtAnUnknownAddress() throws Exception {
        mvc.perform(get("/api/v1/no-such-thing").with(As.user(Role.HR).inRequest()))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.title").value("不存在"))
                .andExpect(jsonPath("$.status").value(404));
    }

    @Test
    void answersInTheLanguageThatTheCallAccepts() throws Exception {
        mvc.perform(get("/api/v1/no-such-thing")
                        .with(As.user(Role.HR).inRequest())
                        .header("Accept-Language", "fr, en-GB;q=0.8"))
                .andExpect(jsonPath("$.title").value("Not there"));
    }

    @Test
    void refusesWhatIsNoJson() throws Exception {
        create("{\"username\": ")
                .andExpect(status().isBadRequest())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).doesNotContain("jackson", "Exception"));
    }

    @Test
    void namesTheFieldOfAWrongValue() throws Exception {
        create("{\"username\": \"x\", \"password\": \"1234567890\", \"roles\": [\"KING\"]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("roles[0]"));
    }

    @Test
    void namesEveryFieldThatIsMissing() throws Exception {
        create("{}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors.length()").value(3));
    }

    @Test
    void namesTheFieldOfANullAmongTheRoles() throws Exception {
        create("{\"username\": \"x\", \"password\": \"1234567890\", \"roles\": [null]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("roles[0]"));
    }

    @Test
    void refusesAPasswordOfMoreThanAThousandCharacters() throws Exception {
        create("{\"username\": \"x\", \"password\": \"%s\", \"roles\": []}".formatted("p".repeat(1001)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("password"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("1000")));
    }

    @Test
    void doesNotMindFieldsItDoesNotKnow() throws Exception {
        create("{\"username\": \"lenient\", \"password\": \"1234567890\"," + " \"roles\": [], \"colour\": \"red\"}")
                .andExpect(status().isCreated());
    }

    @Test
    void saysWhichMethodsAnAddressTakes() throws Exception {
        mvc.perform(delete("/api/v1/scorecards/any").with(As.user(Role.HR).inRequest()))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(header().string("Allow", "GET, PUT"))
                .andExpect(jsonPath("$.status").value(405));
    }

    @Test
    void saysWhichContentAnAddressTakes() throws Exception {
        mvc.perform(post("/api/v1/imports/employees")
                        .with(As.user(Role.HR).inRequest())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void refusesOtherRoles() throws Exception {
        mvc.perform(post("/api/v1/accounts")
                        .with(As.user(Role.HR).inRequest())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"x\",\"password\":\"1234567890\",\"roles\":[]}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void refusesOtherKindsOfContent() throws Exception {
        mvc.perform(post("/api/v1/accounts")
                        .with(As.user(Role.ADMIN).inRequest())
                        .contentType(MediaType.TEXT_XML)
                        .content("<x/>"))
                .andExpect(status().isUnsupportedMediaType());
    }

    private org.springframework.test.web.servlet.ResultActions create(String body) throws Exception {
        return mvc.perform(post("/api/v1/accounts")
                .with(As.user(Role.ADMIN).inRequest())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
