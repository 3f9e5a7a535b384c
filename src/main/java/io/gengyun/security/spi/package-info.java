/** What security needs to know about people, implemented by the module that knows them. */
@NamedInterface("spi")
@NullMarked
package io.gengyun.security.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
