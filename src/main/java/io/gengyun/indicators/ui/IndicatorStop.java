package io.gengyun.indicators.ui;

import io.gengyun.indicators.Indicators;
import io.gengyun.uikit.home.TourStop;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tour: an indicator with its formula, the one with the most measures. */
@Component
class IndicatorStop implements TourStop {

    private final Indicators indicators;

    IndicatorStop(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String key() {
        return "indicator";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Optional<String> address() {
        return indicators.library().stream()
                .max(Comparator.comparingInt(one -> one.measures().size()))
                .map(one -> "indicators/" + one.key());
    }
}
