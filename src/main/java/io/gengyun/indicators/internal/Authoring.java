package io.gengyun.indicators.internal;

import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.shared.DomainEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The adding of versions to what is kept under keys: who may, what is refused, who was first. */
@Component
class Authoring {

    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Authoring(Access access, Clock clock, ApplicationEventPublisher events) {
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** Writes a version down; a duplicate key when somebody else has just added the same one. */
    interface Writing {
        void write(Instant at, String by);
    }

    /** Refuses whoever may not change the library and the scorecards. */
    void requireAuthor() {
        access.require(Role.HR, Role.CONSULTANT);
    }

    /** Refuses what violates a rule, field by field, under a sentence about what the key names. */
    void requireSound(List<FieldError> errors, String sentence, String key) {
        if (!errors.isEmpty()) {
            throw new BusinessRefusal(BusinessRefusal.Kind.REFUSED, sentence, errors, key);
        }
    }

    /** Adds a version and tells of it; of two who do so at once the second is refused. */
    void add(String key, Writing writing, DomainEvent added) {
        try {
            writing.write(clock.instant(), access.user().username());
        } catch (DuplicateKeyException justAdded) {
            throw BusinessRefusal.conflict("indicators.error.changedMeanwhile", key);
        }
        events.publishEvent(added);
    }
}
