package io.gengyun.audit.internal;

import io.gengyun.persistence.LikePattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the trail, found and named. */
@Component
class EntryRows {

    /** An entry as it is stored. */
    record Row(
            long id,
            Instant at,
            @Nullable String actorName,
            @Nullable String via,
            String type,
            String subject,
            JsonNode facts) {

        /** The id that a fact tells; empty when it tells none. */
        String id(String fact) {
            return facts.path(fact).path("value").asString("");
        }
    }

    /** The same, with the facts as text. */
    private record Stored(
            long id,
            Instant at,
            @Nullable String actorName,
            @Nullable String via,
            String type,
            String subject,
            String facts) {}

    private record Told(String subject, @Nullable String name) {}

    private record ToldAbout(String subject, @Nullable String cycle, String employee) {}

    /** The person that something is about, and in which cycle if in any. */
    record About(String cycle, String employee) {

        static final About NOBODY = new About("", "");
    }

    /** The place of a row in the list: its time and id. */
    record Mark(Instant at, long id) {

        static Mark of(Row row) {
            return new Mark(row.at(), row.id());
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + ":" + id;
        }

        static Optional<Mark> parse(String text) {
            if (!text.matches("-?\\d{1,18}:-?\\d{1,18}")) {
                return Optional.empty();
            }
            String[] parts = text.split(":");
            return Optional.of(new Mark(
                    Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1])));
        }
    }

    /**
     * What is looked for, with persons resolved.
     *
     * @param usernames of who did it; null when it does not matter, empty for the product itself
     * @param subjects objects as they are stored; null when it does not matter
     * @param employees ids of employees whom it is about
     * @param word the name or key of the object, as some entry tells it
     */
    record Wanted(
            @Nullable List<String> usernames,
            String beginning,
            @Nullable List<String> subjects,
            List<String> employees,
            String word,
            Collection<String> kinds,
            @Nullable Instant from,
            @Nullable Instant before) {}

    /** What an entry's object is called, by the fact that its kind declares: given as a JSON object. */
    private static final String TOLD = "facts ->> (cast(? as jsonb) ->> type)";

    private final JdbcClient database;
    private final JsonMapper json;
    private final DeclaredKinds kinds;

    EntryRows(JdbcClient database, JsonMapper json, DeclaredKinds kinds) {
        this.database = database;
        this.json = json;
        this.kinds = kinds;
    }

    /** Newest first, one more than asked for if there are more. */
    List<Row> find(Wanted wanted, int limit, @Nullable Mark after) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        actor(wanted, conditions, values);
        subject(wanted, conditions, values);
        if (!wanted.kinds().isEmpty()) {
            conditions.add("type = any(?)");
            values.add(wanted.kinds());
        }
        if (wanted.from() != null) {
            conditions.add("at >= ?");
            values.add(wanted.from());
        }
        if (wanted.before() != null) {
            conditions.add("at < ?");
            values.add(wanted.before());
        }
        if (after != null) {
            conditions.add("(at, id) < (?, ?)");
            values.add(after.at());
            values.add(after.id());
        }
        values.add(limit + 1);
        return database
                .sql("select id, at, actor_name, via, type, subject, facts from audit.entry"
                        + (conditions.isEmpty() ? "" : " where ")
                        + String.join(" and ", conditions)
                        + " order by at desc, id desc limit ?")
                .params(values)
                .query(Stored.class)
                .stream()
                .map(this::row)
                .toList();
    }

    private static void actor(Wanted wanted, List<String> conditions, List<Object> values) {
        List<String> usernames = wanted.usernames();
        if (usernames == null) {
            return;
        }
        if (usernames.isEmpty()) {
            conditions.add("actor_name is null");
        } else {
            conditions.add("(lower(actor_name) = any(?) or lower(actor_name) like ?)");
            values.add(usernames);
            values.add(LikePattern.beginningWith(wanted.beginning()));
        }
    }

    private void subject(Wanted wanted, List<String> conditions, List<Object> values) {
        List<String> subjects = wanted.subjects();
        if (subjects == null) {
            return;
        }
        conditions.add("(subject = any(?) or facts -> 'employee' ->> 'value' = any(?) and type = any(?) or subject in"
                + " (select subject from audit.entry where type = any(?) and lower("
                + TOLD
                + ") like ?))");
        values.add(subjects);
        values.add(wanted.employees());
        values.add(kinds.aboutPeople());
        values.add(kinds.naming().keySet());
        values.add(json.writeValueAsString(kinds.naming()));
        values.add(LikePattern.beginningWith(wanted.word()));
    }

    Optional<Row> find(long id) {
        return database.sql("select id, at, actor_name, via, type, subject, facts from audit.entry" + " where id = ?")
                .param(id)
                .query(Stored.class)
                .optional()
                .map(this::row);
    }

    /** What objects are called by the entries that tell it. */
    Map<String, String> toldNames(Collection<String> subjects) {
        return database
                .sql("select subject, " + TOLD + " as name from audit.entry where subject = any(?) and type = any(?)")
                .param(json.writeValueAsString(kinds.naming()))
                .param(subjects)
                .param(kinds.naming().keySet())
                .query(Told.class)
                .stream()
                .filter(told -> told.name() != null && !told.name().isBlank())
                .collect(Collectors.toMap(Told::subject, Told::name, (earlier, later) -> later));
    }

    /** Whom objects are about whose own entry does not tell it, by the first that shows it. */
    Map<String, About> aboutWhom(Collection<String> subjects) {
        return database.sql("""
                        select distinct on (subject) subject,
                               facts -> 'cycle' ->> 'value' as cycle, facts -> 'employee' ->> 'value' as employee
                        from audit.entry
                        where subject = any(?) and facts -> 'employee' ->> 'value' is not null and type = any(?)
                        order by subject, at, id""").param(subjects).param(kinds.aboutPeople()).query(ToldAbout.class).stream()
                .collect(Collectors.toMap(
                        ToldAbout::subject,
                        told -> new About(told.cycle() == null ? "" : told.cycle(), told.employee())));
    }

    private Row row(Stored entry) {
        return new Row(
                entry.id(),
                entry.at(),
                entry.actorName(),
                entry.via(),
                entry.type(),
                entry.subject(),
                json.readTree(entry.facts()));
    }
}
