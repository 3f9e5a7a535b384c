package io.gengyun.audit.internal;

import io.gengyun.audit.AuditTrail.Fact;
import io.gengyun.audit.AuditTrail.Showing;
import io.gengyun.shared.DomainEvent.Readers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * The facts of an entry that its event declares to be shown, flattened for reading: ids without their wrapping, business keys as {@code
 * type:id}, parts of parts with dots in their names.
 */
final class EntryFacts {

    private final Map<String, Readers> shown;
    private final boolean seesResults;
    private final UnaryOperator<String> naming;

    /**
     * @param shown facts by name that the kind of the entry declares, with who may see them
     * @param naming what stands for a value: the name for the id of a person
     */
    EntryFacts(Map<String, Readers> shown, boolean seesResults, UnaryOperator<String> naming) {
        this.shown = shown;
        this.seesResults = seesResults;
        this.naming = naming;
    }

    List<Fact> of(JsonNode facts) {
        List<Fact> found = new ArrayList<>();
        facts.properties().forEach(property -> {
            Showing showing = showing(property.getKey());
            if (showing == Showing.SHOWN) {
                add(property.getKey(), property.getValue(), found);
            } else {
                found.add(Fact.withheld(property.getKey(), showing));
            }
        });
        return found;
    }

    private Showing showing(String fact) {
        Readers readers = shown.get(fact);
        if (readers == null) {
            return Showing.UNDECLARED;
        }
        return readers == Readers.OF_TRAIL || seesResults ? Showing.SHOWN : Showing.RESULT;
    }

    private void add(String name, JsonNode value, List<Fact> found) {
        if (value.isArray()) {
            List<String> values = new ArrayList<>();
            value.forEach(one -> values.add(naming.apply(text(one))));
            found.add(Fact.shown(name, values));
        } else if (value.isObject() && !isOneValue(value)) {
            // stored in no order of their own; a period is read from its first day on
            value.properties().stream()
                    .sorted(Comparator.comparing(part -> part.getKey().equals("to")))
                    .forEach(part -> add(name + "." + part.getKey(), part.getValue(), found));
        } else {
            found.add(Fact.shown(name, value.isNull() ? List.of() : List.of(naming.apply(text(value)))));
        }
    }

    private static boolean isOneValue(JsonNode value) {
        return isWrapped(value) || isBusinessKey(value);
    }

    private static boolean isWrapped(JsonNode value) {
        return value.size() == 1 && value.has("value");
    }

    private static boolean isBusinessKey(JsonNode value) {
        return value.size() == 2 && value.has("type") && value.has("id");
    }

    /** A value without what wraps it. */
    static String text(JsonNode value) {
        if (value.isObject() && isWrapped(value)) {
            return text(value.get("value"));
        }
        if (value.isObject() && isBusinessKey(value)) {
            return value.get("type").asString() + ":" + value.get("id").asString();
        }
        return value.isContainer() ? value.toString() : value.asString();
    }

    /** Every single text in it, for finding out which are ids of persons. */
    static void texts(JsonNode value, List<String> found) {
        if (value.isContainer()) {
            value.forEach(part -> texts(part, found));
        } else if (value.isString()) {
            found.add(value.asString());
        }
    }
}
