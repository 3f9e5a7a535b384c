package io.gengyun.appraisal.ui.address;

import com.vaadin.flow.router.QueryParameters;
import io.gengyun.appraisal.CycleId;
import io.gengyun.appraisal.Rankings.Order;
import io.gengyun.appraisal.Rankings.RankingFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which results the list shows and in which order, as its address says it. */
public record RankingAddress(@Nullable CycleId cycle, RankingFilter filter, Order order) {

    private static final String CYCLE = "cycle";
    private static final String UNIT = "unit";
    private static final String STAGE = "stage";
    private static final String RATING = "rating";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String SEARCH = "q";
    private static final String FOLLOWED = "followed";
    private static final String ORDER = "sort";

    public RankingAddress(CycleId cycle, RankingFilter filter) {
        this(cycle, filter, Order.RANK);
    }

    public static RankingAddress read(QueryParameters asked) {
        return new RankingAddress(
                asked.getSingleParameter(CYCLE).flatMap(RankingAddress::cycle).orElse(null),
                new RankingFilter(
                        asked.getSingleParameter(UNIT).orElse(null),
                        asked.getSingleParameter(STAGE)
                                .map(PeopleAddress::stage)
                                .orElse(null),
                        asked.getSingleParameter(RATING)
                                .filter(r -> !r.isBlank())
                                .orElse(null),
                        asked.getSingleParameter(FROM)
                                .map(RankingAddress::number)
                                .orElse(null),
                        asked.getSingleParameter(TO).map(RankingAddress::number).orElse(null),
                        asked.getSingleParameter(SEARCH)
                                .filter(q -> !q.isBlank())
                                .orElse(null),
                        asked.getSingleParameter(FOLLOWED).isPresent()),
                asked.getSingleParameter(ORDER).map(RankingAddress::order).orElse(Order.RANK));
    }

    private static Optional<CycleId> cycle(String text) {
        try {
            return Optional.of(CycleId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    private static Order order(String word) {
        return Arrays.stream(Order.values())
                .filter(order -> word(order).equals(word))
                .findFirst()
                .orElse(Order.RANK);
    }

    private static String word(Order order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public RankingAddress of(CycleId other) {
        return new RankingAddress(other, filter, order);
    }

    public RankingAddress with(RankingFilter other) {
        return new RankingAddress(cycle, other, order);
    }

    public RankingAddress by(Order other) {
        return new RankingAddress(cycle, filter, other);
    }

    public QueryParameters parameters() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, CYCLE, cycle);
        put(words, UNIT, filter.unit());
        put(words, STAGE, filter.stage() == null ? null : filter.stage().name().toLowerCase(Locale.ROOT));
        put(words, RATING, filter.rating());
        put(words, FROM, filter.scoreFrom());
        put(words, TO, filter.scoreTo());
        put(words, SEARCH, filter.search());
        put(words, FOLLOWED, filter.followed() ? "1" : null);
        put(words, ORDER, order == Order.RANK ? null : word(order));
        return QueryParameters.simple(words);
    }

    private static void put(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value.toString());
        }
    }
}
