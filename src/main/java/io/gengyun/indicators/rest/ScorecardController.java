package io.gengyun.indicators.rest;

import io.gengyun.indicators.Scorecards;
import io.gengyun.indicators.Scorecards.Scorecard;
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

/** Scorecards over REST. */
@RestController
@RequestMapping("/api/v1/scorecards")
class ScorecardController {

    private final Scorecards scorecards;

    ScorecardController(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    @GetMapping
    Slice<ScorecardBody.Answer> list(
            @RequestParam(defaultValue = "" + Slice.MOST) int limit, @RequestParam @Nullable String after) {
        return Items.page(scorecards.all(), Scorecard::key, ScorecardBody.Answer::of, limit, after);
    }

    @GetMapping("/{key}")
    ScorecardBody.Answer get(@PathVariable String key) {
        return scorecards
                .find(key)
                .map(ScorecardBody.Answer::of)
                .orElseThrow(() -> BusinessRefusal.notFound("indicators.notFound", key));
    }

    @PutMapping("/{key}")
    ScorecardBody.Answer put(@PathVariable String key, @RequestBody ScorecardBody body) {
        return ScorecardBody.Answer.of(scorecards.put(body.scorecard(key)));
    }
}
