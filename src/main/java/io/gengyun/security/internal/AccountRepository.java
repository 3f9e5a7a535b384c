package io.gengyun.security.internal;

import io.gengyun.security.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All accounts as they are stored. */
interface AccountRepository extends JpaRepository<Account, AccountId> {

    @Query("select a from Account a where lower(a.username) = lower(:username)")
    Optional<Account> named(String username);

    @Query("select a from Account a where a.id in :ids")
    List<Account> all(Collection<AccountId> ids);

    @Query("select a from Account a where a.employee is not null")
    List<Account> ofEmployees();

    /** In the order of their names; {@code after} and {@code search} may be empty. */
    @Query(
            """
            select a from Account a
            where (:search = '' or lower(a.username) like concat('%', lower(:search), '%') escape '!')
              and lower(a.username) > lower(:after)
            order by lower(a.username) limit :limit""")
    List<Account> page(String search, String after, int limit);

    @Query(
            nativeQuery = true,
            value =
                    """
                    select count(*) from security.account
                    where active and 'ADMIN' = any(roles) and id <> :except""")
    long otherAdministrators(java.util.UUID except);
}
