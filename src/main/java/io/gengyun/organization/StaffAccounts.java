package io.gengyun.organization;

import io.gengyun.organization.Employees.EmployeeRecord;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accounts for employees, many in one go: each gets a first password that is told once, to whoever
 * makes them.
 */
public interface StaffAccounts {

    /** Who gets an account. */
    enum Whom {
        EVERYBODY,
        SUPERVISORS
    }

    /**
     * What is wanted; whoever has people below them becomes SUPERVISOR too.
     *
     * @param hr who also gets the role HR
     * @param executives who also gets the role EXECUTIVE
     */
    record Wish(Whom whom, Set<EmployeeId> hr, Set<EmployeeId> executives) {

        public Wish {
            hr = Set.copyOf(hr);
            executives = Set.copyOf(executives);
        }
    }

    /** How many of those who work here today have an account, and how many have none. */
    record AccountCounts(long employees, long accounts, long without, long supervisorsWithout) {}

    /** An account just made; its first password is kept nowhere else. */
    record Made(String number, String name, @Nullable String unit, String username, String password, Set<Role> roles)
            implements Serializable {

        public Made {
            roles = Set.copyOf(roles);
        }
    }

    /** For HR and ADMIN. */
    AccountCounts counts();

    /** Those who work here today and have no account, by name or number; for HR and ADMIN. */
    Slice<EmployeeRecord> without(@Nullable String search, int limit, @Nullable String after);

    /**
     * Makes accounts for the next employees who have none, named by their numbers, all or none;
     * ADMIN only. Told again until the answer is empty it has made them all.
     *
     * @param most how many at a time, because each password takes its time to be hashed
     */
    List<Made> make(Wish wish, int most);
}
