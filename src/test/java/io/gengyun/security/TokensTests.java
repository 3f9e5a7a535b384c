package io.gengyun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gengyun.security.Tokens.MadeToken;
import io.gengyun.security.Tokens.NewToken;
import io.gengyun.security.Tokens.State;
import io.gengyun.security.Tokens.TokenRecord;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import io.gengyun.support.TestAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProductTest
class TokensTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts people;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MovableClock clock;

    private As li;
    private As root;

    @BeforeEach
    void begin() {
        database.update("delete from security.account");
        database.update("delete from rest.answer");
        li = people.make("li", null, Role.EMPLOYEE, Role.HR);
        root = people.make("root", null, Role.ADMIN, Role.HR);
    }

    @Test
    void opensTheDoorInTheNameOfItsHolderWithoutASession() throws Exception {
        MadeToken made = made(li, false, Role.EMPLOYEE, Role.HR);

        assertThat(made.secret())
                .matches("gyt_[A-Za-z0-9_-]{43}")
                .startsWith(made.token().hint());
        ResultActions answer = asked(made).andExpect(status().isOk());
        assertThat(answer.andReturn().getRequest().getSession(false)).isNull();
    }

    @Test
    void keepsNoSecret() {
        MadeToken made = made(li, true, Role.HR);

        String rows = database.queryForList("select * from security.token").toString();
        String trail = database.queryForList("select facts::text from audit.entry", String.class)
                .toString();
        assertThat(rows + trail).doesNotContain(made.secret());
        assertThat(tokens(li).toString()).doesNotContain(made.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gyt_unknown", "x", "", "gyt_\u00e9\u4e2d"})
    void refusesWhatIsNoToken(String text) throws Exception {
        mvc.perform(get("/api/v1/tasks").with(from("10.0.0.1")).with(bearer(text)))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("invalid_token")))
                .andExpect(header().string("WWW-Authenticate", startsWith("Bearer ")))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.detail").value(startsWith("令牌无效")));
    }

    @Test
    void offersBothWaysInToWhoBringsNothing() throws Exception {
        List<String> offered = mvc.perform(get("/api/v1/tasks"))
                .andExpect(status().isUnauthorized())
                .andReturn()
                .getResponse()
                .getHeaders("WWW-Authenticate");
        assertThat(offered).hasSize(2).anyMatch(way -> way.startsWith("Basic "));
        assertThat(offered).anyMatch(way -> way.startsWith("Bearer "));
    }

    @Test
    void endsByItself() throws Exception {
        MadeToken made = made(li, true, Role.HR);
        clock.move(Duration.ofDays(90).minusSeconds(1));
        asked(made).andExpect(status().isOk());

        clock.move(Duration.ofSeconds(1));

        asked(made)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value(startsWith("令牌已过期")));
        assertThat(tokens(li)).extracting(TokenRecord::state).containsExactly(State.EXPIRED);
        clock.move(Duration.ofDays(31));
        assertThat(tokens(li)).isEmpty();
    }

    @Test
    void isWithdrawnAtOnceByItsHolder() throws Exception {
        MadeToken made = made(li, true, Role.HR);
        asked(made).andExpect(status().isOk());

        li.run(() -> tokens.withdraw(made.token().id()));

        asked(made)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value(startsWith("令牌已被撤销")));
        assertRefused(
                Kind.CONFLICT, () -> li.run(() -> tokens.withdraw(made.token().id())));
    }

    @Test
    void isSeenAndWithdrawnByAdministratorsAndByNobodyElse() throws Exception {
        MadeToken made = made(li, true, Role.HR);
        AccountId holder = li.user().account();

        assertRefused(Kind.FORBIDDEN, () -> li.run(() -> tokens.of(root.user().account())));
        assertRefused(
                Kind.NOT_FOUND,
                () -> As.user(Role.HR).run(() -> tokens.withdraw(made.token().id())));
        assertThat(root.get(() -> tokens.of(holder)))
                .extracting(TokenRecord::name)
                .containsExactly(made.token().name());
        root.run(() -> tokens.withdraw(made.token().id()));
        asked(made).andExpect(status().isUnauthorized());
    }

    @Test
    void endsWithItsAccountAndDoesNotComeBackWithIt() throws Exception {
        MadeToken made = made(li, true, Role.HR);
        root.run(() -> accounts.deactivate(li.user().account()));
        asked(made).andExpect(status().isUnauthorized());

        root.run(() -> accounts.activate(li.user().account()));

        asked(made).andExpect(status().isUnauthorized());
    }

    @Test
    void endsWithThePassword() throws Exception {
        MadeToken made = made(li, true, Role.HR);

        li.run(() -> accounts.changeOwnPassword(TestAccounts.PASSWORD, "another password"));

        asked(made).andExpect(status().isUnauthorized());
        assertThat(trail("TokensEnded")).isEqualTo(1);
    }

    @Test
    void onlyReadsWhenItIsReadOnly() throws Exception {
        MadeToken made = made(root, true, Role.ADMIN);

        mvc.perform(account("new").with(bearer(made.secret())))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("只能读取")));
        assertThat(accountsNamed("new")).isZero();
    }

    @Test
    void mayDoNoMoreThanItsRoles() throws Exception {
        MadeToken narrow = made(root, false, Role.HR);
        MadeToken wide = made(root, false, Role.ADMIN);

        mvc.perform(account("new").with(bearer(narrow.secret()))).andExpect(status().isForbidden());
        mvc.perform(account("new").with(bearer(wide.secret()))).andExpect(status().isCreated());
    }

    @Test
    void losesWhatItsHolderLoses() throws Exception {
        MadeToken made = made(li, true, Role.HR);
        mvc.perform(get("/api/v1/imports").with(bearer(made.secret()))).andExpect(status().isOk());

        root.run(() -> accounts.grant(li.user().account(), Set.of(Role.EMPLOYEE)));

        mvc.perform(get("/api/v1/imports").with(bearer(made.secret()))).andExpect(status().isForbidden());
    }

    @Test
    void makesNoTokens() throws Exception {
        TokenUse use = new TokenUse(made(li, false, Role.HR).token().id(), "import", false, true);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(li.user(), null, List.of());
        authentication.setDetails(use);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        try {
            assertRefused(Kind.FORBIDDEN, () -> tokens.make(new NewToken("child", 1, true, Set.of(Role.HR))));
        } finally {
            As.logOut();
        }
    }

    @Test
    void isMadeWithinBounds() {
        made(li, true, Role.HR);
        assertInvalid(new NewToken(" ", 90, true, Set.of(Role.HR)), "name");
        assertInvalid(new NewToken("x".repeat(101), 90, true, Set.of(Role.HR)), "name");
        assertInvalid(new NewToken("TOKEN HR", 90, true, Set.of(Role.HR)), "name");
        assertInvalid(new NewToken("a", 0, true, Set.of(Role.HR)), "days");
        assertInvalid(new NewToken("a", 366, true, Set.of(Role.HR)), "days");
        assertInvalid(new NewToken("a", 90, true, Set.of()), "roles");
        assertInvalid(new NewToken("a", 90, true, Set.of(Role.ADMIN)), "roles");
        for (int number = 1; number < 50; number++) {
            NewToken next = new NewToken("number " + number, 1, true, Set.of(Role.HR));
            li.run(() -> tokens.make(next));
        }
        assertRefused(Kind.REFUSED, () -> li.run(() -> tokens.make(new NewToken("b", 1, true, Set.of(Role.HR)))));
    }

    @Test
    void notesItsUseOnceAMinute() throws Exception {
        MadeToken made = made(li, true, Role.HR);
        assertThat(tokens(li).getFirst().lastUsedAt()).isNull();
        asked(made);
        assertThat(tokens(li).getFirst().lastUsedAt()).isEqualTo(clock.instant());

        clock.move(Duration.ofSeconds(59));
        assertThat(writes(made)).isZero();
        clock.move(Duration.ofSeconds(1));
        assertThat(writes(made)).isEqualTo(1);
    }

    @Test
    void makesGuessersWaitAndLetsHoldersIn() throws Exception {
        MadeToken made = made(li, true, Role.HR);
        for (int guess = 0; guess < 5; guess++) {
            mvc.perform(get("/api/v1/tasks").with(from("10.0.0.9")).with(bearer("gyt_" + guess)))
                    .andExpect(status().isUnauthorized());
        }

        mvc.perform(get("/api/v1/tasks").with(from("10.0.0.9")).with(bearer("gyt_6")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        mvc.perform(get("/api/v1/tasks").with(from("10.0.0.9")).with(bearer(made.secret())))
                .andExpect(status().isOk());
        mvc.perform(get("/api/v1/tasks").with(from("10.0.0.10")).with(bearer("gyt_7")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void givesNoStoredAnswerToATokenThatMayDoLess() throws Exception {
        MadeToken wide = made(root, false, Role.ADMIN, Role.HR);
        MadeToken narrow = made(root, false, Role.HR);
        mvc.perform(account("lin").header("Idempotency-Key", "k1").with(bearer(wide.secret())))
                .andExpect(status().isCreated());

        mvc.perform(account("lin").header("Idempotency-Key", "k1").with(bearer(narrow.secret())))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(account("lin").header("Idempotency-Key", "k1").with(TestAccounts.basic("root")))
                .andExpect(status().isCreated());
        assertThat(accountsNamed("lin")).isEqualTo(1);
    }

    @Test
    void isToldInTheTrailWithWhatWasDoneByIt() throws Exception {
        MadeToken made = made(root, false, Role.ADMIN);
        assertThat(trail("TokenMade")).isPositive();

        mvc.perform(account("hua").with(bearer(made.secret()))).andExpect(status().isCreated());

        Map<String, Object> entry = database.queryForMap(
                "select * from audit.entry where type = 'AccountCreated'" + " order by id desc limit 1");
        assertThat(entry).containsEntry("via", made.token().name()).containsEntry("actor_name", "root");
    }

    @Test
    void opensNoPages() throws Exception {
        MadeToken made = made(li, false, Role.HR);
        mvc.perform(get("/account").with(bearer(made.secret())).session(new MockHttpSession()))
                .andExpect(status().is3xxRedirection());
    }

    private MadeToken made(As who, boolean readOnly, Role... roles) {
        String name = "token "
                + String.join(" ", List.of(roles).stream().map(Role::name).toList());
        return who.get(() -> tokens.make(new NewToken(name, 90, readOnly, Set.of(roles))));
    }

    private List<TokenRecord> tokens(As who) {
        return who.get(tokens::own);
    }

    private ResultActions asked(MadeToken token) throws Exception {
        return mvc.perform(get("/api/v1/tasks").with(bearer(token.secret())));
    }

    private long writes(MadeToken token) throws Exception {
        Instant before = tokens(li).getFirst().lastUsedAt();
        asked(token).andExpect(status().isOk());
        return tokens(li).getFirst().lastUsedAt().equals(before) ? 0 : 1;
    }

    private static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static MockHttpServletRequestBuilder account(String username) {
        return post("/api/v1/accounts")
                .contentType(MediaType.APPLICATION_JSON)
                .characterEncoding(StandardCharsets.UTF_8)
                .content("""
                        {"username": "%s", "password": "long enough", "roles": ["EMPLOYEE"]}""".formatted(username));
    }

    private void assertInvalid(NewToken token, String field) {
        assertThatThrownBy(() -> li.run(() -> tokens.make(token)))
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(BusinessRefusal.FieldError::field)
                                .containsExactly(field));
    }

    private static void assertRefused(Kind kind, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private long accountsNamed(String username) {
        return database.queryForObject(
                "select count(*) from security.account where username = ?", Long.class, username);
    }

    private long trail(String type) {
        return database.queryForObject("select count(*) from audit.entry where type = ?", Long.class, type);
    }
}
