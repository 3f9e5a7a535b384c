/** The edge of REST: errors as problem documents, repeated calls answered once, the description. */
@NullMarked
package io.gengyun.shell.rest;

import org.jspecify.annotations.NullMarked;
