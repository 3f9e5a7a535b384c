/** Tests whose names promise that they need classes alone; nothing in them runs. */
@NullMarked
package io.gengyun.architecture.violations.tests;

import org.jspecify.annotations.NullMarked;
