package io.gengyun.workflow;

/** Key of a decision table, which is also its file's name: {@code rating-bands}. */
public record DecisionKey(String value) {

    public DecisionKey {
        if (!value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a decision key: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
