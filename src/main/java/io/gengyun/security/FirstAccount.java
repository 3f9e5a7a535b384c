package io.gengyun.security;

/**
 * The way into an empty database: a one-time token, printed with its address at the start, lets its
 * holder make the first administrator. It is kept hashed and gone once used.
 */
public interface FirstAccount {

    /** Whether there is no account yet, so that nobody can log in. */
    boolean missing();

    /** Whether there is no account yet and this token opens the door. */
    boolean admits(String token);

    /** Makes the account with the roles ADMIN, HR and CONSULTANT and uses the token up. */
    AccountId create(String token, String username, String password);
}
