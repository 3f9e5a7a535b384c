package io.gengyun.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.TestAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class IdempotencyTests {

    private static final String PATH = "/api/v1/accounts";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    StoredAnswers answers;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    MovableClock clock;

    private As root;

    @BeforeEach
    void clear() {
        database.update("delete from security.account");
        database.update("delete from rest.answer");
        root = people.make("root", null, Role.ADMIN);
    }

    @AfterEach
    void allowTrouble() {
        database.execute("drop trigger if exists trouble on security.account");
    }

    @Test
    void givesTheStoredAnswerToTheSameCall() throws Exception {
        String first = mvc.perform(call("key-1", "lin"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();

        mvc.perform(call("key-1", "lin"))
                .andExpect(status().isCreated())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(content().string(first));
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() throws Exception {
        mvc.perform(call("key-2", "xu")).andExpect(status().isCreated());

        mvc.perform(call("key-2", "he")).andExpect(status().is(422));
    }

    @Test
    void storesRefusalsToo() throws Exception {
        mvc.perform(call("key-3", "")).andExpect(status().is(422));
        mvc.perform(call("key-3", ""))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("username"));
    }

    @Test
    void isInConflictWithACallThatStillRuns() throws Exception {
        RequestPrint print = RequestPrint.ofBody(
                new MockHttpServletRequest(), "", body("guo").getBytes(StandardCharsets.UTF_8));
        answers.begin(new StoredAnswers.Key(root.user().account(), PATH, "key-4"), print.kept(passwords));

        mvc.perform(call("key-4", "guo")).andExpect(status().isConflict());
        clock.move(Duration.ofHours(23));
        mvc.perform(call("key-4", "guo")).andExpect(status().isConflict());
        mvc.perform(call("key-4", "another")).andExpect(status().is(422));
    }

    @Test
    void keepsNothingFromWhichAPasswordCouldBeGuessedQuickly() throws Exception {
        mvc.perform(call("key-8", "tang")).andExpect(status().isCreated());
        mvc.perform(call("root", "key-9", "tang")).andExpect(status().isConflict());

        assertThat(database.queryForList("select request from rest.answer", String.class))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(kept -> kept.contains("bcrypt"));
    }

    @Test
    void forgetsAnAnswerThatIsTheServersFault() throws Exception {
        database.execute("""
                create or replace function security.trouble() returns trigger language plpgsql as
                $$ begin raise exception 'no disk' using errcode = '53100'; end $$""");
        database.execute("create trigger trouble before insert on security.account"
                + " for each row execute function security.trouble()");
        mvc.perform(call("key-5", "gao"))
                .andExpect(status().isInternalServerError())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .doesNotContain("no disk", "Exception", "at io.gengyun"));
        database.execute("drop trigger trouble on security.account");

        mvc.perform(call("key-5", "gao")).andExpect(status().isCreated());
    }

    @Test
    void forgetsAfterADay() throws Exception {
        mvc.perform(call("key-6", "ma")).andExpect(status().isCreated());
        clock.move(Duration.ofHours(25));

        mvc.perform(call("key-6", "ma")).andExpect(status().isConflict());
        assertThat(database.queryForObject("select count(*) from rest.answer", Long.class))
                .isEqualTo(1);
    }

    @Test
    void keepsTheKeysOfEachAccountApart() throws Exception {
        people.make("other", null, Role.ADMIN);
        mvc.perform(call("key-7", "luo")).andExpect(status().isCreated());

        mvc.perform(call("other", "key-7", "luo")).andExpect(status().isConflict());
    }

    @Test
    void knowsAFileByItsContentWhateverTheBoundary() throws Exception {
        MockHttpServletRequest first = upload("same");
        MockHttpServletRequest again = upload("same");
        again.setContentType("multipart/form-data; boundary=another");

        String kept = RequestPrint.ofParts(first, "").kept(passwords);
        assertThat(RequestPrint.ofParts(again, "").is(kept, passwords)).isTrue();
        assertThat(RequestPrint.ofParts(upload("other"), "").is(kept, passwords))
                .isFalse();
    }

    private static MockHttpServletRequest upload(String content) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", PATH);
        request.setContentType("multipart/form-data; boundary=one");
        request.addPart(new MockPart("file", "a.csv", content.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    private static MockHttpServletRequestBuilder call(String key, String username) {
        return call("root", key, username);
    }

    private static MockHttpServletRequestBuilder call(String who, String key, String username) {
        return post(PATH)
                .with(TestAccounts.basic(who))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body(username));
    }

    private static String body(String username) {
        return """
                {"username": "%s", "password": "1234567890", "roles": ["EMPLOYEE"]}""".formatted(username);
    }
}
