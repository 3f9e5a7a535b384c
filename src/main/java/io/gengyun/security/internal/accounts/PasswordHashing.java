package io.gengyun.security.internal.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gengyun.persistence.Digests;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: bcrypt over SHA-256, so that long ones count in full. */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

    /** How much work a hash is: bcrypt takes two to this power of rounds. */
    record WorkFactor(int power) {

        static final WorkFactor OF_THE_PRODUCT = new WorkFactor(10);
    }

    /** Only tests bring a work factor of their own. */
    @Bean
    PasswordEncoder passwordEncoder(ObjectProvider<WorkFactor> ofTests) {
        WorkFactor work = ofTests.getIfAvailable(() -> WorkFactor.OF_THE_PRODUCT);
        return new Remembering(
                new DelegatingPasswordEncoder("bcrypt-sha256", Map.of("bcrypt-sha256", new Bcrypt(work))));
    }

    private static final class Bcrypt implements PasswordEncoder {

        private final PasswordEncoder bcrypt;

        Bcrypt(WorkFactor work) {
            this.bcrypt = new BCryptPasswordEncoder(work.power());
        }

        @Override
        public String encode(@Nullable CharSequence raw) {
            return String.valueOf(bcrypt.encode(digest(raw)));
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
            return bcrypt.matches(digest(raw), encoded);
        }

        private static String digest(@Nullable CharSequence raw) {
            return Base64.getEncoder().encodeToString(Digests.of(String.valueOf(raw)));
        }
    }

    /**
     * Remembers for some minutes that a password was right, so that a script that sends it with
     * each call pays for the slow hash once. Kept is a keyed hash of both, under a key of this
     * process.
     */
    private static final class Remembering implements PasswordEncoder {

        private final PasswordEncoder slow;
        private final SecretKeySpec key;
        private final Cache<String, Boolean> right = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofMinutes(5))
                .build();

        Remembering(PasswordEncoder slow) {
            this.slow = slow;
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            this.key = new SecretKeySpec(random, "HmacSHA256");
        }

        @Override
        public String encode(@Nullable CharSequence raw) {
            return String.valueOf(slow.encode(raw));
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
            String mark = mark(encoded + "\n" + raw);
            if (right.getIfPresent(mark) != null) {
                return true;
            }
            boolean matches = slow.matches(raw, encoded);
            if (matches) {
                right.put(mark, true);
            }
            return matches;
        }

        private String mark(String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                byte[] bytes = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(bytes);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
