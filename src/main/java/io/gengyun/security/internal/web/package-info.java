/** Who may call what over HTTP: the login, sessions, other sites, roles and data scopes. */
@NullMarked
package io.gengyun.security.internal.web;

import org.jspecify.annotations.NullMarked;
