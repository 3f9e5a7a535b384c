package io.gengyun.appraisal.internal;

import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opaque marks of where a page of a list ends: the key of its last row. */
final class Marks {

    private Marks() {}

    static @Nullable String read(@Nullable String mark) {
        if (mark == null || mark.isBlank()) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException problem) {
            throw new BusinessRefusal(
                    BusinessRefusal.Kind.NOT_UNDERSTOOD, "appraisal.list.mark", mark);
        }
    }

    /** The page of rows read with one more than asked for. */
    static <T> Slice<T> slice(List<T> rows, int most, Function<T, String> key) {
        if (rows.size() <= most) {
            return new Slice<>(rows, null);
        }
        List<T> page = rows.subList(0, most);
        return new Slice<>(page, write(key.apply(page.getLast())));
    }

    static String write(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
