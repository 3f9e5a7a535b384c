/**
 * Events on their way to listeners that work after the commit: stored with what caused them, and
 * delivered again after a crash or a failure until the listener has done its work.
 *
 * <p>Such a listener is a method with {@code @ApplicationModuleListener(id = "…")}. It runs in a
 * transaction of its own, on another thread and by nobody's order, and may get the same event
 * twice, so that doing its work twice must do no more than doing it once. The id is stored with
 * the event and never changes after a release.
 */
@ApplicationModule(
        displayName = "outbox",
        allowedDependencies = {"shared", "workflow :: spi"})
@NullMarked
package io.gengyun.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
