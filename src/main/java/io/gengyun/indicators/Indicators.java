package io.gengyun.indicators;

import io.gengyun.indicators.spi.FactSource;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The indicator library of the company. */
public interface Indicators {

    /**
     * A definition as it stood from a moment on; {@code by} is null for what the product delivered.
     */
    record Version(
            IndicatorDefinition definition,
            int version,
            Instant at,
            @Nullable String by) {}

    /** The library in the order of keys. */
    List<IndicatorDefinition> library();

    Optional<IndicatorDefinition> find(String key);

    /** All versions, newest first; empty for an unknown key. Versions are only ever added. */
    List<Version> versions(String key);

    /**
     * Makes or changes an indicator as a new version; HR and CONSULTANT. Refused with field errors;
     * the same definition again makes no new version.
     */
    void put(IndicatorDefinition definition);

    /** Makes an indicator as {@link #put} does; a key that is taken is refused at its field. */
    void add(IndicatorDefinition definition);

    /**
     * Makes a new version as {@link #put} does, unless somebody else has made one since the version
     * that was edited.
     */
    void change(IndicatorDefinition definition, int version);

    /** What {@link #put} would refuse in a definition, field by field; empty when nothing. */
    List<FieldError> check(IndicatorDefinition definition);

    /** Names of fact sources with their fields, for choosing. */
    List<FactSource> sources();

    /** Keys that scorecards in force use, so that a change can be warned about. */
    Set<String> inUse();
}
