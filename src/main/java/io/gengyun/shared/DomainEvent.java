package io.gengyun.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something that happened in the business, told in the past tense as a record of ids and facts.
 * Published through Spring's events inside the transaction that caused it; the audit trail keeps
 * every one of them, under the kind that the event declares, and shows those of its facts that the
 * event declares to be shown.
 */
public interface DomainEvent {

    /** The object it happened to as {@code type:id}, e.g. {@code appraisal-cycle:0198…}. */
    String subject();

    /**
     * The name by which the audit trail knows an event. It is stored and sealed with every entry,
     * so it stays as it is when the class gets another name.
     */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface AuditKind {
        String value();

        /** Kinds whose entries told the same in the past; they are shown by what this one declares. */
        String[] formerly() default {};
    }

    /** A fact that the audit trail shows, with everything in it. What is not marked is never shown. */
    @Documented
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Shown {
        Readers value() default Readers.OF_TRAIL;

        /** Whether it is what people call the object that the event happened to. */
        boolean named() default false;
    }

    /** Who may see a fact in the audit trail. */
    enum Readers {
        /** Everybody who may read the trail. */
        OF_TRAIL,
        /** Those of them who see everybody's results anyway. */
        OF_RESULTS
    }
}
