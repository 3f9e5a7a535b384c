package io.gengyun.appraisal.internal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a declaration, kept apart: raw as computed from the frozen inputs, calibrated,
 * final (decided on appeal, else calibrated, else raw) and what was final before an upheld appeal.
 * Null is no score, never zero.
 */
@Embeddable
public record Scores(
        @Nullable BigDecimal raw,
        @Nullable BigDecimal calibrated,
        @Column(name = "final") @Nullable BigDecimal finalScore,
        @Column(name = "before_appeal") @Nullable BigDecimal before,
        @Nullable String rating) {

    static final Scores NONE = new Scores(null, null, null, null, null);

    /** What is put up for approval. */
    @Nullable
    public BigDecimal proposed() {
        return calibrated != null ? calibrated : raw;
    }

    /** The same as a process variable, which decision tables compare. */
    @Nullable
    public Double proposedNumber() {
        BigDecimal proposed = proposed();
        return proposed == null ? null : proposed.doubleValue();
    }

    Scores computed(@Nullable BigDecimal score) {
        return new Scores(score, calibrated, finalScore, before, rating);
    }

    Scores approved(@Nullable String rating) {
        return new Scores(raw, calibrated, proposed(), before, rating);
    }

    Scores corrected(@Nullable BigDecimal score, @Nullable String rating) {
        return new Scores(raw, calibrated, score, finalScore, rating);
    }
}
