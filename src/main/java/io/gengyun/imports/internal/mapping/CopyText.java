package io.gengyun.imports.internal.mapping;

import org.jspecify.annotations.Nullable;

/** Values in the text format of PostgreSQL's COPY. */
public final class CopyText {

    private CopyText() {}

    public static void append(StringBuilder line, @Nullable String text) {
        if (text == null) {
            line.append("\\N");
            return;
        }
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            switch (one) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(one);
            }
        }
    }
}
