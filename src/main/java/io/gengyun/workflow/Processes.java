package io.gengyun.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Running processes, as domain modules start and steer them. No user is asked for: the calling
 * facade has checked access.
 */
public interface Processes {

    /** One instance to start; variables are ids, enums, numbers and flags only. */
    record ProcessStart(BusinessKey about, Map<String, Object> variables) {}

    void start(ProcessKey process, BusinessKey about, Map<String, Object> variables);

    /**
     * Starts many instances inside one outer engine command, so that the round trips are shared;
     * all or nothing. Chunks of 50 are a good size.
     */
    void startAll(ProcessKey process, List<ProcessStart> starts);

    /**
     * Delivers a message to the one instance about this object that waits for it; a refusal if
     * none.
     */
    void correlate(String message, BusinessKey about, Map<String, Object> variables);

    /** Ends every running instance about this object; the reason is kept in the approval record. */
    void cancel(BusinessKey about, String reason);

    /**
     * The same for many objects at once, all or nothing: the search and the record cost as many
     * statements as for one. Chunks of 50 are a good size.
     */
    void cancelAll(Collection<BusinessKey> about, String reason);

    /**
     * Tries the background work of every running instance about this object again that has failed
     * for good; how many pieces.
     */
    int retry(BusinessKey about);

    /**
     * Does the background work of every running instance about this object that is due, here and
     * now, in the caller's transaction; how many pieces. What fails is the caller's to answer.
     */
    int work(BusinessKey about);

    /**
     * Background work that has failed for good and waits for somebody to try it again, the oldest
     * first.
     *
     * @param about whose instances; empty for those of everything
     */
    List<Failure> failures(Collection<BusinessKey> about, int most);

    /**
     * A piece of background work that has failed.
     *
     * @param step key of the element of the model
     * @param reason what the attempt said last: a translation key with what it names, split by
     *     bars, or words for a technician
     */
    record Failure(ProcessKey process, BusinessKey about, String step, String reason, Instant at) {}

    boolean isRunning(BusinessKey about);
}
