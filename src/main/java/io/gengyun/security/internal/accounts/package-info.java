/** Accounts: their lives, their passwords, the first one, and the brake on failed logins. */
@NullMarked
package io.gengyun.security.internal.accounts;

import org.jspecify.annotations.NullMarked;
