/** How a module offers its facts to be measured. */
@NamedInterface("spi")
@NullMarked
package io.gengyun.indicators.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
