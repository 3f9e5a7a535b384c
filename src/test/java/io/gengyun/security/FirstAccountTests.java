package io.gengyun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.ProductTest;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class FirstAccountTests {

    private static final String TOKEN = "the one-time token";

    @Autowired
    FirstAccount first;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void printToken() throws Exception {
        database.update("delete from security.account");
        database.update("delete from security.set_up_token");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes());
        database.update(
                "insert into security.set_up_token values (true, ?, now())",
                HexFormat.of().formatHex(hash));
    }

    @Test
    void makesTheFirstAdministratorOnce() {
        assertThat(first.admits(TOKEN)).isTrue();

        first.create(TOKEN, "chief", "long enough");

        assertThat(accounts.activeWith(Role.ADMIN)).hasSize(1);
        assertThat(first.admits(TOKEN)).isFalse();
        assertThatExceptionOfType(BusinessRefusal.class).isThrownBy(() -> first.create(TOKEN, "second", "long enough"));
    }

    @Test
    void keepsTheTokenWhenTheAccountIsRefused() {
        assertThatExceptionOfType(BusinessRefusal.class).isThrownBy(() -> first.create(TOKEN, "chief", "short"));

        assertThat(first.admits(TOKEN)).isTrue();
    }

    @Test
    void admitsNobodyWithAnotherToken() {
        assertThat(first.admits("guessed")).isFalse();
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> first.create("guessed", "chief", "long enough"));
    }
}
