package io.gengyun.security.internal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.security.internal.accounts.PasswordHashing.WorkFactor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashingTest {

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    @Test
    void theProductTakesAtLeastTwoToTheTenthRounds() {
        assertThat(encoder().encode("ten chars at least")).startsWith("{bcrypt-sha256}$2a$10$");
    }

    @Test
    void testsTakeLess() {
        beans.registerSingleton("least", new CheapPasswords().leastWork());
        assertThat(encoder().encode("ten chars at least")).startsWith("{bcrypt-sha256}$2a$04$");
    }

    @Test
    void countsLongPasswordsInFull() {
        beans.registerSingleton("least", new WorkFactor(4));
        String first = "a".repeat(100);
        String kept = encoder().encode(first + "b");
        assertThat(encoder().matches(first + "b", kept)).isTrue();
        assertThat(encoder().matches(first + "c", kept)).isFalse();
    }

    @Test
    void remembersOnlyWhatWasRight() {
        beans.registerSingleton("least", new WorkFactor(4));
        PasswordEncoder encoder = encoder();
        String kept = encoder.encode("right");
        for (int time = 0; time < 2; time++) {
            assertThat(encoder.matches("right", kept)).isTrue();
            assertThat(encoder.matches("wrong", kept)).isFalse();
        }
    }

    private PasswordEncoder encoder() {
        return new PasswordHashing().passwordEncoder(beans.getBeanProvider(WorkFactor.class));
    }
}
