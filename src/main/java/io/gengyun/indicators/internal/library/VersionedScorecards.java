package io.gengyun.indicators.internal.library;

import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.Indicators.Version;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.ScorecardChanged;
import io.gengyun.indicators.Scorecards;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scorecards on versions that are only added. */
@Component
@Transactional
class VersionedScorecards implements Scorecards {

    private final ScorecardVersions versions;
    private final IndicatorVersions indicators;
    private final Authoring authoring;

    VersionedScorecards(ScorecardVersions versions, IndicatorVersions indicators, Authoring authoring) {
        this.versions = versions;
        this.indicators = indicators;
        this.authoring = authoring;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Scorecard> all() {
        return versions.newest();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Scorecard> find(String key) {
        return newest(key);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Scorecard> inForce(String key, LocalDate day) {
        return versions.inForce(List.of(key), day).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Scorecard> inForce(LocalDate day) {
        return versions.inForce(day);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Scorecard> versions(String key) {
        return DefinitionRules.isKey(key) ? versions.all(key) : List.of();
    }

    @Override
    public Scorecard put(Scorecard scorecard) {
        return write(scorecard, newest(scorecard.key()), List.of());
    }

    @Override
    public Scorecard add(Scorecard scorecard) {
        Optional<Scorecard> newest = newest(scorecard.key());
        return write(scorecard, newest, Authoring.taken(scorecard.key(), newest.isPresent()));
    }

    @Override
    public Scorecard change(Scorecard scorecard, int version) {
        String key = scorecard.key();
        Optional<Scorecard> newest = newest(key);
        Authoring.requireNewest(key, version, newest.map(Scorecard::version).orElse(0));
        return write(scorecard, newest, List.of());
    }

    private Scorecard write(Scorecard scorecard, Optional<Scorecard> newest, List<FieldError> known) {
        authoring.requireAuthor();
        String key = scorecard.key();
        List<FieldError> errors = new ArrayList<>(known);
        errors.addAll(check(scorecard));
        authoring.requireSound(errors, "indicators.error.scorecardRefused", key);
        if (newest.filter(before -> same(before, scorecard)).isPresent()) {
            return newest.get();
        }
        Scorecard next = numbered(scorecard, newest.map(Scorecard::version).orElse(0) + 1);
        authoring.add(key, (at, by) -> versions.add(next, at, by), new ScorecardChanged(key, next.version()));
        return versions.all(key).getFirst();
    }

    private Optional<Scorecard> newest(String key) {
        return versions(key).stream().findFirst();
    }

    private List<FieldError> check(Scorecard scorecard) {
        Map<String, IndicatorDefinition> known =
                indicators
                        .newest(scorecard.lines().stream().map(Line::indicator).toList())
                        .stream()
                        .map(Version::definition)
                        .collect(Collectors.toMap(IndicatorDefinition::key, Function.identity()));
        return ScorecardRules.violations(scorecard, known);
    }

    private static Scorecard numbered(Scorecard card, int version) {
        return new Scorecard(card.key(), version, card.name(), card.position(), card.validFrom(), card.lines());
    }

    /** Whether two scorecards say the same, however many zeros they write behind the point. */
    private static boolean same(Scorecard one, Scorecard other) {
        return plain(one).equals(plain(other));
    }

    private static Scorecard plain(Scorecard card) {
        return new Scorecard(
                card.key(),
                0,
                card.name(),
                card.position(),
                card.validFrom(),
                card.lines().stream().map(VersionedScorecards::plain).toList());
    }

    private static Line plain(Line line) {
        ScoreCurve curve = line.curve();
        return new Line(
                line.indicator(),
                line.weight().stripTrailingZeros(),
                new ScoreCurve(
                        plain(curve.baseline()),
                        curve.target().stripTrailingZeros(),
                        plain(curve.stretch()),
                        plain(curve.cap()),
                        plain(curve.floor())),
                line.missing());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
