package io.gengyun.indicators.internal.measuring;

import io.gengyun.indicators.IndicatorDefinition.Measure;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.indicators.spi.FactSource.Column;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All fact sources of the product by name: where every name in a measure's SQL comes from. */
@Component
public class FactCatalogue {

    private final SortedMap<String, FactSource> sources = new TreeMap<>();

    FactCatalogue(ObjectProvider<FactSource> sources) {
        for (FactSource source : sources) {
            if (this.sources.put(source.name(), source) != null) {
                throw new IllegalStateException("two fact sources named " + source.name());
            }
        }
    }

    public List<FactSource> all() {
        return List.copyOf(sources.values());
    }

    public Optional<FactSource> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    public static Optional<Column> named(List<Column> columns, String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The date that places a fact of the source in a period. */
    public static Optional<Column> date(FactSource source, Measure measure) {
        return measure.date() == null ? source.dates().stream().findFirst() : named(source.dates(), measure.date());
    }
}
