package io.gengyun.worklog.ui;

import com.vaadin.flow.router.QueryParameters;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import io.gengyun.worklog.WorkKind;
import io.gengyun.worklog.WorkRecords.WorkFilter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows, as it stands in its address: whose work, of which days, of which kind.
 *
 * @param team everybody whom the reader may see, otherwise one person
 * @param person the person; null for the team, and for a reader who is no employee
 */
record WorkQuery(
        Span span,
        Period period,
        boolean team,
        @Nullable EmployeeId person,
        @Nullable WorkKind kind) {

    private static final Span USUAL = Span.THIS_MONTH;

    /** Reads an address; what makes no sense in it is as if it were not there. */
    static WorkQuery of(QueryParameters address, LocalDate today, @Nullable EmployeeId self) {
        Optional<Period> chosen = chosen(address);
        Span span = chosen.map(days -> Span.CHOSEN)
                .or(() -> read(address, "span", Span::valueOf))
                .filter(one -> one != Span.CHOSEN || chosen.isPresent())
                .orElse(USUAL);
        EmployeeId person = read(address, "person", EmployeeId::of).orElse(null);
        boolean team = person == null
                && (self == null
                        || address.getSingleParameter("whose")
                                .filter("team"::equals)
                                .isPresent());
        return new WorkQuery(
                span,
                chosen.or(() -> span.on(today)).orElseThrow(),
                team,
                team || person != null ? person : self,
                read(address, "kind", WorkKind::valueOf).orElse(null));
    }

    private static Optional<Period> chosen(QueryParameters address) {
        Optional<LocalDate> from = read(address, "from", LocalDate::parse);
        Optional<LocalDate> to = read(address, "to", LocalDate::parse);
        return from.flatMap(first -> to.filter(last -> !last.isBefore(first)).map(last -> new Period(first, last)));
    }

    private static <T> Optional<T> read(QueryParameters address, String name, Function<String, T> reader) {
        try {
            return address.getSingleParameter(name).map(reader);
        } catch (IllegalArgumentException | DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    QueryParameters parameters(@Nullable EmployeeId self) {
        Map<String, String> values = new LinkedHashMap<>();
        if (span == Span.CHOSEN) {
            values.put("from", period.from().toString());
            values.put("to", period.to().toString());
        } else if (span != USUAL) {
            values.put("span", span.name());
        }
        if (team && self != null) {
            values.put("whose", "team");
        } else if (person != null && !person.equals(self)) {
            values.put("person", person.toString());
        }
        if (kind != null) {
            values.put("kind", kind.name());
        }
        return QueryParameters.simple(values);
    }

    WorkFilter filter() {
        return new WorkFilter(person, period, kind);
    }

    WorkQuery withKind(@Nullable WorkKind other) {
        return new WorkQuery(span, period, team, person, other);
    }

    WorkQuery withDays(Span other, Period days) {
        return new WorkQuery(other, days, team, person, kind);
    }

    WorkQuery withTeam() {
        return new WorkQuery(span, period, true, null, kind);
    }

    WorkQuery withPerson(EmployeeId other) {
        return new WorkQuery(span, period, false, other, kind);
    }
}
