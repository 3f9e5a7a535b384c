package io.gengyun.imports.internal.batches;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports.
 *
 * @param spool folder in which handed over files wait; a new one in the system's temporary folder
 *     when none is given
 * @param largest largest file that is taken
 * @param atOnce how many batches run at the same time in one process
 * @param waiting how many more may wait their turn
 * @param undoable for how long after its end a batch can be undone; what it changed is kept that
 *     long
 */
@ConfigurationProperties("gengyun.imports")
public record ImportSettings(
        @Nullable Path spool,
        @DefaultValue("2GB") DataSize largest,
        @DefaultValue("2") int atOnce,
        @DefaultValue("50") int waiting,
        @DefaultValue("90d") Duration undoable) {}
