/** Accounts in PostgreSQL, login, and the answers to who may see what. */
@NullMarked
package io.gengyun.security.internal;

import org.jspecify.annotations.NullMarked;
