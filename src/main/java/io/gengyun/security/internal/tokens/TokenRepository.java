package io.gengyun.security.internal.tokens;

import io.gengyun.security.AccountId;
import io.gengyun.security.TokenId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tokens as aggregates. */
interface TokenRepository extends Repository<Token, TokenId> {

    Token save(Token token);

    Optional<Token> findById(TokenId token);

    /** Those that still worked after this instant, newest first. */
    @Query("""
            select t from Token t
            where t.account = :account and t.expiresAt > :instant
              and (t.withdrawnAt is null or t.withdrawnAt > :instant)
            order by t.madeAt desc, t.id.value desc""")
    List<Token> workingAfter(AccountId account, Instant instant);

    @Query("""
            select t from Token t
            where t.account = :account and t.expiresAt > :now and t.withdrawnAt is null""")
    List<Token> live(AccountId account, Instant now);

    /** Ends all of an account at once; how many worked until now. */
    @Modifying
    @Query("""
            update versioned Token t set t.withdrawnAt = :now
            where t.account = :account and t.expiresAt > :now and t.withdrawnAt is null""")
    int withdrawAll(AccountId account, Instant now);
}
