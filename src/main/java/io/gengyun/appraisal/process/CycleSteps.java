package io.gengyun.appraisal.process;

/** What the process {@code appraisal-cycle} calls. */
public interface CycleSteps {

    /**
     * Freezes the inputs of all participants and scores them; answers the number of chunks to open.
     */
    int freeze(String cycle);

    /**
     * Starts the declarations of one chunk, all or none. A chunk that failed before is given up,
     * its people are then opened one by one.
     */
    void openChunk(String cycle, int chunk);

    /** Numbers those who were in chunks given up, from 0; answers how many. */
    int leftOver(String cycle);

    /** Starts the declaration of the n-th person left over. */
    void openOne(String cycle, int number);

    /** Everybody has their declaration. */
    void opened(String cycle);

    /** Answers the number of chunks to look through for open stages; 0 when nothing is open. */
    int prepareClosing(String cycle);

    /** Ends what is still open in one chunk. */
    void endOpenChunk(String cycle, int chunk);

    /** Closes the cycle. */
    void close(String cycle);
}
