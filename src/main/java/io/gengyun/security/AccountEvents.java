package io.gengyun.security;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import io.gengyun.shared.DomainEvent.Shown;
import io.gengyun.shared.EmployeeId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to accounts; passwords are never told. */
public final class AccountEvents {

    private AccountEvents() {}

    /** Somebody can log in from now on. */
    @AuditKind("AccountCreated")
    public record AccountCreated(
            @Shown AccountId account,
            @Shown(named = true) String username,
            @Shown @Nullable EmployeeId employee,
            @Shown Set<Role> roles)
            implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** An account has exactly these roles from now on. */
    @AuditKind("RolesGranted")
    public record RolesGranted(
            @Shown AccountId account, @Shown Set<Role> roles) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** Nobody can log in with it any more; its sessions end. */
    @AuditKind("AccountDeactivated")
    public record AccountDeactivated(@Shown AccountId account) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** These accounts are gone, with the company that they were made for; their sessions end. */
    @AuditKind("AccountsRemoved")
    public record AccountsRemoved(@Shown List<String> usernames) implements DomainEvent {

        public AccountsRemoved {
            usernames = List.copyOf(usernames);
        }

        @Override
        public String subject() {
            return "account:all";
        }
    }

    /** A closed account is open again. */
    @AuditKind("AccountActivated")
    public record AccountActivated(@Shown AccountId account) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** There is a new password; sessions begun with the old one end. */
    @AuditKind("PasswordChanged")
    public record PasswordChanged(@Shown AccountId account) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** Somebody has logged in through the login page. */
    @AuditKind("LoggedIn")
    public record LoggedIn(@Shown AccountId account, @Shown String address) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** A wrong name or password was given; not told for attempts that were not looked at. */
    @AuditKind("LoginFailed")
    public record LoginFailed(@Shown String username, @Shown String address) implements DomainEvent {
        @Override
        public String subject() {
            return "login:" + username;
        }
    }
}
