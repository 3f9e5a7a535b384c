package io.gengyun.worklog;

/** What time was spent on. */
public enum WorkKind {
    VISIT,
    CUSTOMER_TALK,
    CAMPAIGN,
    ORDER_HANDLING,
    OTHER
}
