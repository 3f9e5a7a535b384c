/** What the workflow asks of others: about people, working days and the cases behind tasks. */
@NamedInterface("spi")
@NullMarked
package io.gengyun.workflow.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
