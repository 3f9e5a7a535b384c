package io.gengyun.indicators.rest;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.Indicators;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The indicator library over REST. */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorController {

    private final Indicators indicators;

    IndicatorController(Indicators indicators) {
        this.indicators = indicators;
    }

    @GetMapping
    Slice<IndicatorBody.Answer> list(
            @RequestParam(defaultValue = "" + Slice.MOST) int limit, @RequestParam @Nullable String after) {
        return Items.page(indicators.library(), IndicatorDefinition::key, IndicatorBody.Answer::of, limit, after);
    }

    @GetMapping("/{key}")
    IndicatorBody.Answer get(@PathVariable String key) {
        return indicators
                .find(key)
                .map(IndicatorBody.Answer::of)
                .orElseThrow(() -> BusinessRefusal.notFound("indicators.notFound", key));
    }

    @PutMapping("/{key}")
    IndicatorBody.Answer put(@PathVariable String key, @RequestBody IndicatorBody body) {
        indicators.put(body.definition(key, indicators.find(key)));
        return get(key);
    }
}
