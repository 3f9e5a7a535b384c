/** Imports over REST. */
@NullMarked
package io.gengyun.imports.rest;

import org.jspecify.annotations.NullMarked;
