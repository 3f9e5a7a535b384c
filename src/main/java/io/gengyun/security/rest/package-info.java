/** Accounts over REST. */
@NullMarked
package io.gengyun.security.rest;

import org.jspecify.annotations.NullMarked;
