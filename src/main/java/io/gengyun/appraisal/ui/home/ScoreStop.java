package io.gengyun.appraisal.ui.home;

import io.gengyun.appraisal.Results;
import io.gengyun.appraisal.Results.CycleName;
import io.gengyun.appraisal.Results.ResultRecord;
import io.gengyun.uikit.home.TourStop;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tour: a score explained down to its rows, the user's own or one that they see. */
@Component
class ScoreStop implements TourStop {

    private static final int LOOKED_AT = 5;

    private final Results results;

    ScoreStop(Results results) {
        this.results = results;
    }

    @Override
    public String key() {
        return "score";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Optional<String> address() {
        return results.mine().stream()
                .filter(own -> own.score().raw() != null)
                .findFirst()
                .map(own -> results.get(own.cycle(), own.employee()))
                .filter(ScoreStop::scored)
                .or(this::somebodys)
                .map(result -> "results/%s/%s?line=%s"
                        .formatted(
                                result.cycle(),
                                result.employee(),
                                result.sheet().lines().getFirst().indicator()));
    }

    private Optional<ResultRecord> somebodys() {
        List<CycleName> cycles = results.cycles();
        return cycles.stream()
                .limit(3)
                .flatMap(cycle -> in(cycle))
                .filter(ScoreStop::scored)
                .findFirst();
    }

    private Stream<ResultRecord> in(CycleName cycle) {
        return results.inCycle(cycle.id(), LOOKED_AT, null).items().stream();
    }

    private static boolean scored(ResultRecord result) {
        return result.raw() != null && !result.sheet().lines().isEmpty();
    }
}
