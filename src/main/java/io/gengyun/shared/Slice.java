package io.gengyun.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a long list in a stable order. {@code next} is an opaque mark to ask for what follows,
 * null when this was the end.
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Most rows a caller may ask for at once. */
    public static final int MOST = 500;

    public Slice {
        items = List.copyOf(items);
    }

    /** The page out of rows that were read with one more than asked for, if there are that many. */
    public static <T> Slice<T> of(List<T> rows, int most, Function<? super T, String> key) {
        if (rows.size() <= most) {
            return new Slice<>(rows, null);
        }
        List<T> page = rows.subList(0, most);
        return new Slice<>(page, Cursor.write(key.apply(page.getLast())));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), next);
    }

    /**
     * Opaque mark of where a page of a list ends: the key of its last row, not to be read by callers.
     */
    public static final class Cursor {

        private Cursor() {}

        public static String write(String key) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        }

        /** The key that was written, null without a mark; what was never written here is refused. */
        public static @Nullable String read(@Nullable String mark) {
            if (mark == null || mark.isBlank()) {
                return null;
            }
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(mark);
                String key = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                if (key.chars().noneMatch(Character::isISOControl)) {
                    return key;
                }
            } catch (IllegalArgumentException | CharacterCodingException problem) {
                throw unknown();
            }
            throw unknown();
        }

        /** The refusal of a mark whose key makes no sense in its list. */
        public static BusinessRefusal unknown() {
            return new BusinessRefusal(BusinessRefusal.Kind.NOT_UNDERSTOOD, "shared.page.unknown");
        }
    }
}
