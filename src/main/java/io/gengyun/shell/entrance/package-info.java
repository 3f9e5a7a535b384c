/** Before the login: start, set-up, language, login. */
@NullMarked
package io.gengyun.shell.entrance;

import org.jspecify.annotations.NullMarked;
