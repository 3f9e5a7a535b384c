package io.gengyun.support;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.test.util.ReflectionTestUtils;

/** What an aggregate will publish when it is saved, in order. */
public final class RegisteredEvents {

    private RegisteredEvents() {}

    public static List<Object> of(AbstractAggregateRoot<?> aggregate) {
        Collection<Object> events = ReflectionTestUtils.invokeMethod(aggregate, "domainEvents");
        return events == null ? List.of() : List.copyOf(events);
    }

    /** The one that was registered last. */
    public static Object last(AbstractAggregateRoot<?> aggregate) {
        return of(aggregate).getLast();
    }
}
