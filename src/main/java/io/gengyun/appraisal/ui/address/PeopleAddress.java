package io.gengyun.appraisal.ui.address;

import com.vaadin.flow.router.QueryParameters;
import io.gengyun.appraisal.CycleFigures.PeopleFilter;
import io.gengyun.appraisal.Stage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which people of a cycle a page shows, as its address says it. */
public final class PeopleAddress {

    private static final String STAGE = "stage";
    private static final String UNIT = "unit";
    private static final String HOLDER = "holder";
    private static final String OVERDUE = "overdue";
    private static final String SEARCH = "q";

    private PeopleAddress() {}

    public static PeopleFilter read(QueryParameters asked) {
        return new PeopleFilter(
                asked.getSingleParameter(STAGE).map(PeopleAddress::stage).orElse(null),
                asked.getSingleParameter(UNIT).orElse(null),
                asked.getSingleParameter(HOLDER).filter(word -> !word.isBlank()).orElse(null),
                asked.getSingleParameter(OVERDUE).isPresent(),
                asked.getSingleParameter(SEARCH)
                        .filter(words -> !words.isBlank())
                        .orElse(null));
    }

    static @Nullable Stage stage(String word) {
        return Arrays.stream(Stage.values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    public static QueryParameters write(PeopleFilter filter) {
        Map<String, String> words = new LinkedHashMap<>();
        if (filter.stage() != null) {
            words.put(STAGE, filter.stage().name().toLowerCase(Locale.ROOT));
        }
        if (filter.unit() != null) {
            words.put(UNIT, filter.unit());
        }
        if (filter.holder() != null) {
            words.put(HOLDER, filter.holder());
        }
        if (filter.overdue()) {
            words.put(OVERDUE, "1");
        }
        if (filter.search() != null && !filter.search().isBlank()) {
            words.put(SEARCH, filter.search().strip());
        }
        return QueryParameters.simple(words);
    }

    public static PeopleFilter withStage(PeopleFilter filter, @Nullable Stage stage) {
        return new PeopleFilter(stage, filter.unit(), filter.holder(), filter.overdue(), filter.search());
    }

    public static PeopleFilter withSearch(PeopleFilter filter, @Nullable String words) {
        return new PeopleFilter(filter.stage(), filter.unit(), filter.holder(), filter.overdue(), words);
    }

    public static PeopleFilter ofUnit(@Nullable String unit, @Nullable Stage stage, boolean overdue) {
        return new PeopleFilter(stage, unit == null ? "" : unit, null, overdue, null);
    }

    public static PeopleFilter ofHolder(String holder, boolean overdue) {
        return new PeopleFilter(null, null, holder, overdue, null);
    }

    public static PeopleFilter late() {
        return new PeopleFilter(null, null, null, true, null);
    }
}
