@NullMarked
package io.gengyun.architecture.violations.rooms.back;

import org.jspecify.annotations.NullMarked;
