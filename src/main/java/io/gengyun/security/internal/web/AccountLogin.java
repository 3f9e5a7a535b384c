package io.gengyun.security.internal.web;

import io.gengyun.security.AccountEvents.LoginFailed;
import io.gengyun.security.internal.accounts.Account;
import io.gengyun.security.internal.accounts.AccountRepository;
import io.gengyun.security.internal.accounts.LoginThrottle;
import io.gengyun.security.internal.accounts.LoginThrottledException;
import io.gengyun.security.internal.accounts.SignedIn;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks name and password. A name that nobody has costs as much time as a wrong password, and both
 * get the same answer.
 */
@Component
class AccountLogin implements AuthenticationProvider {

    private static final int LONGEST = 1000;

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final LoginThrottle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final String nobodysPassword;

    AccountLogin(
            AccountRepository accounts,
            PasswordEncoder passwords,
            LoginThrottle throttle,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
        this.transaction = transaction;
        this.nobodysPassword = passwords.encode("nobody's password");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = asked.getName();
        String password = String.valueOf(asked.getCredentials());
        String address = address(asked.getDetails());
        Duration wait = throttle.wait(username, address);
        if (wait.isPositive()) {
            throw new LoginThrottledException(wait);
        }
        Optional<Account> account = usable(username, password);
        String expected = account.map(Account::password).orElse(nobodysPassword);
        boolean right = passwords.matches(password, expected);
        if (!right || account.filter(Account::active).isEmpty()) {
            throttle.failed(username, address);
            transaction.executeWithoutResult(
                    begun -> events.publishEvent(new LoginFailed(shortened(username), address)));
            throw new BadCredentialsException("wrong name or password");
        }
        throttle.succeeded(username, address);
        return SignedIn.as(account.get());
    }

    private Optional<Account> usable(String username, String password) {
        return username.length() > LONGEST || password.length() > LONGEST || username.indexOf('\0') >= 0
                ? Optional.empty()
                : accounts.named(username.strip());
    }

    private static String shortened(String username) {
        String printable = username.replaceAll("\\p{Cntrl}", "");
        return printable.length() > 64 ? printable.substring(0, 64) : printable;
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
