package io.gengyun.workflow;

import java.util.UUID;

/** What a process instance is about, written {@code type:id}, e.g. {@code declaration:0198…}. */
public record BusinessKey(String type, UUID id) {

    public static BusinessKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a business key: " + text);
        }
        return new BusinessKey(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
