/** Classes that break the rules on purpose. */
@NullMarked
package io.gengyun.architecture.violations.rest;

import org.jspecify.annotations.NullMarked;
