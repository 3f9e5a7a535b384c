package io.gengyun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.TestAccounts;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProductTest
class LoginTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts people;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Test
    void changesTheSessionIdAtLogin() throws Exception {
        people.make("li", null, Role.EMPLOYEE);
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        mvc.perform(form("li", TestAccounts.PASSWORD).session(session)).andExpect(status().is3xxRedirection());

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void refusesALoginWithoutTheTokenOfThePage() throws Exception {
        people.make("zhao", null, Role.EMPLOYEE);

        mvc.perform(post("/login").param("username", "zhao").param("password", TestAccounts.PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void answersAWrongNameLikeAWrongPassword() throws Exception {
        people.make("qian", null, Role.EMPLOYEE);

        mvc.perform(form("qian", "not the password")).andExpect(redirectedUrl("/login?error"));
        mvc.perform(form("nobody has this", "not the password")).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void makesWaitAfterFiveFailuresEvenWithTheRightPassword() throws Exception {
        people.make("sun", null, Role.EMPLOYEE);
        for (int attempt = 0; attempt < 5; attempt++) {
            mvc.perform(form("sun", "guess number " + attempt)).andExpect(redirectedUrl("/login?error"));
        }

        mvc.perform(form("SUN", TestAccounts.PASSWORD)).andExpect(redirectedUrl("/login?wait"));
        mvc.perform(get("/api/v1/nothing").with(TestAccounts.basic("sun")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.status").value(429));

        clock.move(Duration.ofSeconds(31));
        mvc.perform(form("sun", TestAccounts.PASSWORD)).andExpect(redirectedUrl("/"));
    }

    @Test
    void letsThoseInWhoWorkAtAnAddressWhereAStrangerGuesses() throws Exception {
        people.make("colleague", null, Role.EMPLOYEE);
        people.make("newcomer", null, Role.EMPLOYEE);
        mvc.perform(from("10.9.9.9", form("colleague", TestAccounts.PASSWORD)));
        for (int attempt = 0; attempt < 50; attempt++) {
            mvc.perform(from("10.9.9.9", form("guessed" + attempt, "guess number " + attempt)));
        }

        mvc.perform(from("10.9.9.9", form("newcomer", TestAccounts.PASSWORD))).andExpect(redirectedUrl("/login?wait"));
        mvc.perform(from("10.9.9.9", form("colleague", TestAccounts.PASSWORD))).andExpect(redirectedUrl("/"));
    }

    @Test
    void letsANameInWhereItWorksWhileItIsGuessedFromElsewhere() throws Exception {
        people.make("wanted", null, Role.EMPLOYEE);
        mvc.perform(from("10.8.0.1", form("wanted", TestAccounts.PASSWORD)));
        for (int attempt = 0; attempt < 25; attempt++) {
            mvc.perform(from("10.7.0." + attempt, form("wanted", "guess number " + attempt)));
        }

        mvc.perform(from("10.8.0.2", form("wanted", TestAccounts.PASSWORD))).andExpect(redirectedUrl("/login?wait"));
        mvc.perform(from("10.8.0.1", form("wanted", TestAccounts.PASSWORD))).andExpect(redirectedUrl("/"));
    }

    @Test
    void endsTheSessionOfAClosedAccount() throws Exception {
        As zhou = people.make("zhou", null, Role.EMPLOYEE);
        MockHttpSession session = loggedIn("zhou");
        mvc.perform(get("/actuator/health").session(session)).andExpect(status().isOk());
        assertThat(session.isInvalid()).isFalse();

        As.user(Role.ADMIN).run(() -> accounts.deactivate(zhou.user().account()));

        mvc.perform(get("/somewhere").session(session)).andExpect(redirectedUrl("/login"));
        assertThat(session.isInvalid()).isTrue();
        mvc.perform(get("/api/v1/nothing").with(TestAccounts.basic("zhou"))).andExpect(status().isUnauthorized());
    }

    /** The servlet of the pages tells its requests by a parameter, at any address. */
    @Test
    void endsTheSessionAtTheAddressesOfFilesToo() throws Exception {
        As feng = people.make("feng", null, Role.EMPLOYEE);
        MockHttpSession session = loggedIn("feng");
        As.user(Role.ADMIN).run(() -> accounts.deactivate(feng.user().account()));

        mvc.perform(post("/web/").param("v-r", "uidl").session(session))
                .andExpect(header().string("X-Frame-Options", "DENY"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endsTheSessionWhenThePasswordIsChangedBySomebodyElse() throws Exception {
        As wu = people.make("wu", null, Role.EMPLOYEE);
        MockHttpSession session = loggedIn("wu");

        As.user(Role.ADMIN).run(() -> accounts.changePassword(wu.user().account(), "another password"));

        mvc.perform(get("/somewhere").session(session)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void endsTheSessionWhenTheRolesChange() throws Exception {
        As zheng = people.make("zheng", null, Role.EMPLOYEE);
        MockHttpSession session = loggedIn("zheng");

        As.user(Role.ADMIN).run(() -> accounts.grant(zheng.user().account(), Set.of(Role.HR)));

        mvc.perform(get("/somewhere").session(session)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void asksWhoItIsWithAProblemAndWithoutASession() throws Exception {
        mvc.perform(get("/api/v1/nothing"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Basic realm=\"Gengyun\", charset=\"UTF-8\""))
                .andExpect(header().doesNotExist("Location"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(jsonPath("$.title").exists());
        mvc.perform(get("/api/v1/nothing").with(httpBasic("nobody", "whatever it is")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void refusesChangesThatAPageOfAnotherSiteAsksFor() throws Exception {
        people.make("browsing", null, Role.HR);
        MockHttpServletRequestBuilder command =
                post("/api/v1/appraisal-cycles/0190a000-0000-7000-8000-000000000000/close")
                        .with(TestAccounts.basic("browsing"));

        mvc.perform(command.header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden())
                .andExpect(header().string("Content-Type", "application/problem+json"));
        mvc.perform(get("/api/v1/imports").with(TestAccounts.basic("browsing")).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isOk());
    }

    @Test
    void letsThePagesOfItsOwnAndProgramsAskForChanges() throws Exception {
        people.make("calling", null, Role.HR);
        MockHttpServletRequestBuilder command =
                post("/api/v1/appraisal-cycles/0190a000-0000-7000-8000-000000000000/close")
                        .with(TestAccounts.basic("calling"));

        mvc.perform(command).andExpect(status().isNotFound());
        mvc.perform(command.header("Sec-Fetch-Site", "same-origin")).andExpect(status().isNotFound());
    }

    @Test
    void opensTheDescriptionToAdministratorsAndConsultantsOnly() throws Exception {
        people.make("hr-person", null, Role.HR);
        people.make("consultant", null, Role.CONSULTANT);

        mvc.perform(get("/v3/api-docs").with(TestAccounts.basic("hr-person"))).andExpect(status().isForbidden());
        mvc.perform(get("/v3/api-docs").with(TestAccounts.basic("consultant")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/v1/accounts'].post").exists());
    }

    @Test
    void sendsSecurityHeadersWithEveryAnswer() throws Exception {
        mvc.perform(get("/actuator/health").secure(true))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Strict-Transport-Security"))
                .andExpect(result -> assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                        .contains("frame-ancestors 'none'"));
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder call) {
        return call.with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    private MockHttpSession loggedIn(String username) throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(form(username, TestAccounts.PASSWORD).session(session)).andExpect(redirectedUrl("/"));
        return session;
    }

    private static MockHttpServletRequestBuilder form(String username, String password) {
        return post("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf());
    }
}
