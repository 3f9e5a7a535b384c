package io.gengyun.imports;

import java.io.Serializable;
import java.util.UUID;

/**
 * A file that was handed over and lies on this server until it is imported; left alone it goes away
 * after a day.
 *
 * @param name the name it had where it came from
 * @param bytes its size
 * @param kept whether it outlives a dry run, because the real run will want it again
 */
public record SpooledFile(UUID id, String name, long bytes, boolean kept) implements Serializable {}
