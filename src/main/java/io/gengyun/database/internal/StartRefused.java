package io.gengyun.database.internal;

/** A start that cannot succeed, said in one sentence, and what to do about it in a second. */
final class StartRefused extends RuntimeException {

    private final String remedy;

    StartRefused(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    StartRefused(String sentence, String remedy, Throwable cause) {
        super(sentence, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
