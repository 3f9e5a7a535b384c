package io.gengyun.security;

import io.gengyun.shared.EmployeeId;
import java.util.Optional;

/**
 * The question every facade asks first: who is it, and may they. Reads the user of the current thread
 * (a page, a REST call); in an engine job there is none, and only steps that the engine calls run
 * there.
 */
public interface Access {

    /** The user, or a refusal when nobody is logged in. */
    CurrentUser user();

    /** The user, empty in an engine job. */
    Optional<CurrentUser> present();

    /** The token by which the user came in, empty when they came by their password. */
    Optional<TokenUse> token();

    /** Refuses ({@code FORBIDDEN}) unless the user has one of the roles. */
    CurrentUser require(Role... anyOf);

    /**
     * Whose rows the user sees by their roles: HR and EXECUTIVE everybody's, SUPERVISOR also those of
     * everybody below them, the others their own. ADMIN keeps accounts and opens nobody's file.
     */
    DataScope scope();

    /**
     * Refuses ({@code NOT_FOUND}, so that nothing is given away) unless the scope covers the
     * person.
     */
    void requireSight(EmployeeId employee);
}
