package io.gengyun.indicators.internal;

import io.gengyun.indicators.IndicatorChanged;
import io.gengyun.indicators.IndicatorDefinition;
import io.gengyun.indicators.Indicators;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The indicator library on versions that are only added. */
@Component
@Transactional
class IndicatorLibrary implements Indicators {

    private final IndicatorVersions versions;
    private final DefinitionRules rules;
    private final FactCatalogue catalogue;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IndicatorLibrary(
            IndicatorVersions versions,
            DefinitionRules rules,
            FactCatalogue catalogue,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.rules = rules;
        this.catalogue = catalogue;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<IndicatorDefinition> library() {
        return versions.newest().stream().map(Version::definition).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IndicatorDefinition> find(String key) {
        return versions(key).stream().findFirst().map(Version::definition);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> versions(String key) {
        return DefinitionRules.isKey(key) ? versions.all(key) : List.of();
    }

    @Override
    public void put(IndicatorDefinition definition) {
        CurrentUser user = access.require(Role.HR, Role.CONSULTANT);
        List<FieldError> errors = check(definition);
        if (!errors.isEmpty()) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.REFUSED,
                    "indicators.error.indicatorRefused",
                    errors,
                    definition.key());
        }
        Optional<Version> newest = versions.all(definition.key()).stream().findFirst();
        if (newest.map(Version::definition).filter(definition::equals).isPresent()) {
            return;
        }
        int version = newest.map(Version::version).orElse(0) + 1;
        try {
            versions.add(definition, version, clock.instant(), user.username());
        } catch (DuplicateKeyException justAdded) {
            throw BusinessRefusal.conflict("indicators.error.changedMeanwhile", definition.key());
        }
        events.publishEvent(new IndicatorChanged(definition.key(), version));
    }

    @Override
    @Transactional(readOnly = true)
    public List<FieldError> check(IndicatorDefinition definition) {
        List<FieldError> errors = new ArrayList<>(rules.violations(definition));
        boolean turned =
                find(definition.key())
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
