package io.gengyun.indicators.ui;

import io.gengyun.indicators.Scorecards;
import io.gengyun.uikit.home.TourStop;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tour: a scorecard, where weights and targets stand. */
@Component
class ScorecardStop implements TourStop {

    private final Scorecards scorecards;

    ScorecardStop(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @Override
    public String key() {
        return "scorecard";
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public Optional<String> address() {
        return scorecards.all().stream().findFirst().map(card -> "scorecards/" + card.key());
    }
}
