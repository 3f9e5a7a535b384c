package io.gengyun.shared;

/**
 * Something that happened in the business, told in the past tense as a record of ids and facts.
 * Published through Spring's events inside the transaction that caused it; the audit trail keeps
 * every one of them.
 */
public interface DomainEvent {

    /** The object it happened to as {@code type:id}, e.g. {@code appraisal-cycle:0198…}. */
    String subject();
}
