package io.gengyun.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import io.gengyun.audit.AuditTrail.Search;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the list shows, as its address says it. */
record TrailFilter(
        String person,
        String object,
        Set<String> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final TrailFilter ALL = new TrailFilter("", "", Set.of(), null, null);

    static TrailFilter of(QueryParameters query) {
        return new TrailFilter(
                query.getSingleParameter("person").orElse(""),
                query.getSingleParameter("object").orElse(""),
                new TreeSet<>(query.getParameters("kind")),
                query.getSingleParameter("from").flatMap(TrailFilter::day).orElse(null),
                query.getSingleParameter("to").flatMap(TrailFilter::day).orElse(null));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    QueryParameters parameters() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        put(query, "person", person);
        put(query, "object", object);
        if (!kinds.isEmpty()) {
            query.put("kind", List.copyOf(new TreeSet<>(kinds)));
        }
        put(query, "from", from == null ? "" : from.toString());
        put(query, "to", to == null ? "" : to.toString());
        return new QueryParameters(query);
    }

    private static void put(Map<String, List<String>> query, String name, String value) {
        if (!value.isBlank()) {
            query.put(name, List.of(value.strip()));
        }
    }

    Search search() {
        return new Search(person, object, kinds, from, to);
    }
}
