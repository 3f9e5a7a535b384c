package io.gengyun.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.gengyun.shared.DomainEvent;
import io.gengyun.shared.DomainEvent.AuditKind;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** What events and their listeners declare, because it is stored and outlives their classes. */
final class Events {

    /** Listens after the commit for what only the memory of each process holds; a node that dies forgets it anyway. */
    private static final String IN_MEMORY = "io.gengyun.security.internal.web.SessionStamps";

    private Events() {}

    /** Every event is a record with a kind; what it shows of itself is its own to say, and nothing if it says nothing. */
    static ArchCondition<JavaClass> declareTheirKind() {
        return new ArchCondition<>("be records that declare an @AuditKind") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean event = type.isAssignableTo(DomainEvent.class) && !type.isInterface();
                if (event && !(type.isRecord() && type.isAnnotatedWith(AuditKind.class))) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is an event, but no record with an @AuditKind"));
                }
            }
        };
    }

    /** Who works after the commit does so through the outbox, under a name that a rename leaves alone. */
    static ArchCondition<JavaMethod> listenByName() {
        return new ArchCondition<>("listen after the commit through the outbox, under an id") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean bare = method.isAnnotatedWith(TransactionalEventListener.class)
                        && !method.getOwner().getName().equals(IN_MEMORY);
                boolean nameless = method.isAnnotatedWith(ApplicationModuleListener.class)
                        && method.getAnnotationOfType(ApplicationModuleListener.class)
                                .id()
                                .isEmpty();
                if (bare) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " loses what it is told when its process dies"));
                }
                if (nameless) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no id"));
                }
            }
        };
    }
}
