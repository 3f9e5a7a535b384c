package io.gengyun.security.internal.accounts;

import io.gengyun.security.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All accounts as they are stored. */
public interface AccountRepository extends JpaRepository<Account, AccountId> {

    @Query("select a from Account a where lower(a.username) = lower(:username)")
    Optional<Account> named(String username);

    @Query("select a from Account a where a.id in :ids")
    List<Account> all(Collection<AccountId> ids);

    @Query("select a from Account a where a.employee is not null")
    List<Account> ofEmployees();

    /** In the order of their names; {@code after} may be empty. */
    @Query("""
            select a from Account a
            where lower(a.username) like lower(:pattern) escape '\\'
              and lower(a.username) > lower(:after)
            order by lower(a.username) limit :limit""")
    List<Account> page(String pattern, String after, int limit);

    /**
     * The active administrators, locked until the transaction ends: two of them who close or demote
     * each other take turns, and the second sees what the first has done.
     */
    @Query(nativeQuery = true, value = """
                    select id from security.account
                    where active and 'ADMIN' = any(roles) order by id for update""")
    List<UUID> lockedAdministrators();
}
