package io.gengyun.workflow;

/** Key of a process definition, which is also its file's name: {@code performance-declaration}. */
public record ProcessKey(String value) {

    public ProcessKey {
        if (!value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a process key: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
