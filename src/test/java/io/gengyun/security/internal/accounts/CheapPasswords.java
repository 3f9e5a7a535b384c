package io.gengyun.security.internal.accounts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The least work that bcrypt does, since tests make hundreds of accounts. */
@Configuration(proxyBeanMethods = false)
class CheapPasswords {

    @Bean
    PasswordHashing.WorkFactor leastWork() {
        return new PasswordHashing.WorkFactor(4);
    }
}
