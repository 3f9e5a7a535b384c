package io.gengyun.indicators;

import io.gengyun.indicators.spi.FactSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The indicator library of the company. */
public interface Indicators {

    /** The library in the order of keys. */
    List<IndicatorDefinition> library();

    Optional<IndicatorDefinition> find(String key);

    /** Makes or changes an indicator as a new version; HR and CONSULTANT. Refused with field errors. */
    void put(IndicatorDefinition definition);

    /** Names of fact sources with their fields, for choosing. */
    List<FactSource> sources();

    /** Keys that scorecards in force use, so that a change can be warned about. */
    Set<String> inUse();
}
