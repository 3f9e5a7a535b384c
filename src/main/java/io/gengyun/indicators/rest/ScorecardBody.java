package io.gengyun.indicators.rest;

import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.Scorecards.Line;
import io.gengyun.indicators.Scorecards.Scorecard;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scorecard as it goes over the wire, each line with its curve laid flat. */
record ScorecardBody(
        @Nullable String name,
        @Nullable String position,
        @Nullable LocalDate validFrom,
        @Nullable List<@Nullable LineBody> lines) {

    /** A line; {@code weight} and {@code target} are needed. */
    record LineBody(
            @Nullable String indicator,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal stretch,
            @Nullable BigDecimal cap,
            @Nullable BigDecimal floor,
            @Nullable Missing missing) {

        static LineBody of(Line line) {
            ScoreCurve curve = line.curve();
            return new LineBody(
                    line.indicator(),
                    line.weight(),
                    curve.baseline(),
                    curve.target(),
                    curve.stretch(),
                    curve.cap(),
                    curve.floor(),
                    line.missing());
        }
    }

    /** The answer: a version of a scorecard. */
    record Answer(
            String key,
            int version,
            String name,
            @Nullable String position,
            LocalDate validFrom,
            List<LineBody> lines) {

        static Answer of(Scorecard card) {
            return new Answer(
                    card.key(),
                    card.version(),
                    card.name(),
                    card.position(),
                    card.validFrom(),
                    card.lines().stream().map(LineBody::of).toList());
        }
    }

    /** The scorecard under the key of the address; what is needed and not there is refused. */
    Scorecard scorecard(String addressed) {
        List<FieldError> errors = new ArrayList<>();
        need("name", name, errors);
        need("validFrom", validFrom, errors);
        List<Line> read = new ArrayList<>();
        List<@Nullable LineBody> given = lines == null ? List.of() : lines;
        for (int i = 0; i < given.size(); i++) {
            LineBody line = given.get(i);
            if (line == null) {
                errors.add(new FieldError("lines[" + i + "]", "indicators.error.needed"));
                continue;
            }
            String at = "lines[" + i + "].";
            need(at + "indicator", line.indicator(), errors);
            need(at + "weight", line.weight(), errors);
            need(at + "target", line.target(), errors);
            if (line.indicator() != null && line.weight() != null && line.target() != null) {
                read.add(line(line, line.indicator(), line.weight(), line.target()));
            }
        }
        if (!errors.isEmpty() || name == null || validFrom == null) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED, "indicators.error.scorecardRefused", errors, addressed);
        }
        String place = position == null || position.isBlank() ? null : position;
        return new Scorecard(addressed, 0, name, place, validFrom, read);
    }

    private static Line line(LineBody line, String indicator, BigDecimal weight, BigDecimal target) {
        return new Line(
                indicator,
                weight,
                new ScoreCurve(line.baseline(), target, line.stretch(), line.cap(), line.floor()),
                line.missing());
    }

    private static void need(String field, @Nullable Object value, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError(field, "indicators.error.needed"));
        }
    }
}
