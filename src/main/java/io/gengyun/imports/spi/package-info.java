/** How a module offers one of its tables as a target of imports. */
@NamedInterface("spi")
@NullMarked
package io.gengyun.imports.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
