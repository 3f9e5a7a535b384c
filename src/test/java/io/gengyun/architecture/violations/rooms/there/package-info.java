@NullMarked
package io.gengyun.architecture.violations.rooms.there;

import org.jspecify.annotations.NullMarked;
