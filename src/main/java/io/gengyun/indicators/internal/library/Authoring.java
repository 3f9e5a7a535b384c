package io.gengyun.indicators.internal.library;

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

    private static final String MEANWHILE = "indicators.error.changedMeanwhile";

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

    /** What is wrong with a key under which something new is to begin. */
    static List<FieldError> taken(String key, boolean isTaken) {
        return isTaken ? List.of(new FieldError("key", "indicators.error.keyTaken", key)) : List.of();
    }

    /** Refuses to change a version that is not the newest any more. */
    static void requireNewest(String key, int edited, int newest) {
        if (edited != newest) {
            throw BusinessRefusal.conflict(MEANWHILE, key);
        }
    }

    /** Adds a version and tells of it; of two who do so at once the second is refused. */
    void add(String key, Writing writing, DomainEvent added) {
        try {
            writing.write(clock.instant(), access.user().username());
        } catch (DuplicateKeyException justAdded) {
            throw BusinessRefusal.conflict(MEANWHILE, key);
        }
        events.publishEvent(added);
    }
}
