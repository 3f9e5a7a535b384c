package io.gengyun.indicators.internal.library;

import io.gengyun.indicators.IndicatorChanged;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.internal.measuring.FactCatalogue;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The indicator library on versions that are only added. */
@Component
@Transactional
class IndicatorLibrary implements Indicators {

    private final IndicatorVersions versions;
    private final DefinitionRules rules;
    private final FactCatalogue catalogue;
    private final Authoring authoring;

    IndicatorLibrary(IndicatorVersions versions, DefinitionRules rules, FactCatalogue catalogue, Authoring authoring) {
        this.versions = versions;
        this.rules = rules;
        this.catalogue = catalogue;
        this.authoring = authoring;
    }

    @Override
    @Transactional(readOnly = true)
    public List<IndicatorDefinition> library() {
        return versions.newest().stream().map(Version::definition).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IndicatorDefinition> find(String key) {
        return newest(key).map(Version::definition);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> versions(String key) {
        return DefinitionRules.isKey(key) ? versions.all(key) : List.of();
    }

    @Override
    public void put(IndicatorDefinition definition) {
        write(definition, newest(definition.key()), List.of());
    }

    @Override
    public void add(IndicatorDefinition definition) {
        Optional<Version> newest = newest(definition.key());
        write(definition, newest, Authoring.taken(definition.key(), newest.isPresent()));
    }

    @Override
    public void change(IndicatorDefinition definition, int version) {
        String key = definition.key();
        Optional<Version> newest = newest(key);
        Authoring.requireNewest(key, version, newest.map(Version::version).orElse(0));
        write(definition, newest, List.of());
    }

    private void write(IndicatorDefinition definition, Optional<Version> newest, List<FieldError> known) {
        authoring.requireAuthor();
        String key = definition.key();
        List<FieldError> errors = new ArrayList<>(known);
        errors.addAll(check(definition));
        authoring.requireSound(errors, "indicators.error.indicatorRefused", key);
        if (newest.map(Version::definition).filter(definition::equals).isPresent()) {
            return;
        }
        int version = newest.map(Version::version).orElse(0) + 1;
        authoring.add(key, (at, by) -> versions.add(definition, version, at, by), new IndicatorChanged(key, version));
    }

    private Optional<Version> newest(String key) {
        return versions(key).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<FieldError> check(IndicatorDefinition definition) {
        List<FieldError> errors = new ArrayList<>(rules.violations(definition));
        boolean turned = find(definition.key())
                .filter(before -> before.direction() != definition.direction())
                .isPresent();
        if (turned && versions.isInScorecards(definition.key())) {
            errors.add(new FieldError("direction", "indicators.error.directionInUse"));
        }
        return errors;
    }

    @Override
    public List<FactSource> sources() {
        return catalogue.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> inUse() {
        return versions.inScorecards();
    }
}
