package io.gengyun.indicators.internal.freezing;

import io.gengyun.indicators.Scoring.Correction;
import io.gengyun.indicators.internal.measuring.Days;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person's score is made of.
 *
 * @param there the days they are scored for
 * @param corrections by indicator, oldest first
 */
public record FrozenPerson(
        EmployeeId employee,
        Period there,
        FrozenScorecard card,
        Map<UUID, FrozenValue> values,
        Map<String, List<Correction>> corrections) {

    /** The value of a measure, null without data, and the number of rows behind it. */
    public record FrozenValue(@Nullable BigDecimal value, long rows) {}

    public FrozenValue value(UUID measure) {
        return values.getOrDefault(measure, new FrozenValue(null, 0));
    }

    public List<Correction> corrections(String indicator) {
        return corrections.getOrDefault(indicator, List.of());
    }

    public Days days() {
        return Days.of(there, card.period());
    }
}
