package io.gengyun.security;

import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.EmployeeId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to accounts; passwords are never told. */
public final class AccountEvents {

    private AccountEvents() {}

    /** Somebody can log in from now on. */
    public record AccountCreated(
            AccountId account, String username, @Nullable EmployeeId employee, Set<Role> roles) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** An account has exactly these roles from now on. */
    public record RolesGranted(AccountId account, Set<Role> roles) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** Nobody can log in with it any more; its sessions end. */
    public record AccountDeactivated(AccountId account) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** These accounts are gone, with the company that they were made for; their sessions end. */
    public record AccountsRemoved(List<String> usernames) implements DomainEvent {

        public AccountsRemoved {
            usernames = List.copyOf(usernames);
        }

        @Override
        public String subject() {
            return "account:all";
        }
    }

    /** A closed account is open again. */
    public record AccountActivated(AccountId account) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** There is a new password; sessions begun with the old one end. */
    public record PasswordChanged(AccountId account) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** Somebody has logged in through the login page. */
    public record LoggedIn(AccountId account, String address) implements DomainEvent {
        @Override
        public String subject() {
            return "account:" + account;
        }
    }

    /** A wrong name or password was given; not told for attempts that were not looked at. */
    public record LoginFailed(String username, String address) implements DomainEvent {
        @Override
        public String subject() {
            return "login:" + username;
        }
    }
}
