package io.gengyun.appraisal;

import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.shared.EmployeeId;
import io.gengyun.shared.Slice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Results beside each other: a person's over time, and the people of a cycle by rank. */
public interface Rankings {

    /**
     * Where the user stands.
     *
     * @param rank among all of the cycle with a final score; null while their own is not final
     * @param next what is missing to a better rating; null at the best one and without a score
     * @param figuresFrom when the inputs of the latest result were frozen
     */
    record OwnRanking(
            ResultRecord latest,
            List<PastScore> past,
            @Nullable Long rank,
            long ranked,
            @Nullable NextRating next,
            Instant figuresFrom) {}

    /** A score of an earlier cycle, or of this one as far as it stands. */
    record PastScore(
            CycleId cycle,
            String name,
            BigDecimal score,
            @Nullable String rating) {}

    /** The next better rating, the score from which it is given, and how much is missing to it. */
    record NextRating(String rating, BigDecimal from, BigDecimal missing) {}

    /** In which order people of a cycle are listed. */
    enum Order {
        /** The best score first, who has none last. */
        RANK,
        /** The least score first, who has none before it. */
        RANK_REVERSED,
        NUMBER,
        NAME,
        UNIT
    }

    /**
     * Which people; null does not narrow.
     *
     * @param unit name of the unit, empty for people without one
     * @param scoreFrom least score
     * @param scoreTo score below which
     * @param followed only those whom the {@link CycleFigures} of the user count: neither themselves
     *     nor those whose tasks alone have brought them there
     */
    record RankingFilter(
            @Nullable String unit,
            @Nullable Stage stage,
            @Nullable String rating,
            @Nullable Integer scoreFrom,
            @Nullable Integer scoreTo,
            @Nullable String search,
            boolean followed) {

        public static final RankingFilter EVERYBODY = new RankingFilter(null, null, null, null, null, null);

        public static final RankingFilter FOLLOWED = EVERYBODY.followed(true);

        /** Of all whom the user may see. */
        public RankingFilter(
                @Nullable String unit,
                @Nullable Stage stage,
                @Nullable String rating,
                @Nullable Integer scoreFrom,
                @Nullable Integer scoreTo,
                @Nullable String search) {
            this(unit, stage, rating, scoreFrom, scoreTo, search, false);
        }

        /** The same, of those only whom the user follows, or of all whom they may see. */
        public RankingFilter followed(boolean only) {
            return new RankingFilter(unit, stage, rating, scoreFrom, scoreTo, search, only);
        }
    }

    /**
     * A person in a ranking.
     *
     * @param rank among the final scores of the cycle, as everybody is told their own; null before
     * @param score final, else calibrated, else raw
     * @param previous final score of the person's previous cycle
     */
    record Ranked(
            EmployeeId employee,
            String number,
            String name,
            @Nullable String unit,
            Stage stage,
            @Nullable Long rank,
            @Nullable BigDecimal score,
            boolean isFinal,
            @Nullable BigDecimal raw,
            @Nullable String rating,
            @Nullable BigDecimal previous) {}

    /** The user's own latest result and what it compares with. */
    Optional<OwnRanking> own();

    /** People whose result the user may see; the order holds over pages. */
    Slice<Ranked> ranking(CycleId cycle, RankingFilter filter, Order order, int limit, @Nullable String after);

    /** Ratings that scores can get, the best one first. */
    List<String> ratings();

    /** Units of the people that {@link #ranking} shows, for choosing. */
    List<String> units(CycleId cycle);
}
