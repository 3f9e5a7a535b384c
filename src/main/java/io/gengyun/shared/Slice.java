package io.gengyun.shared;

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
}
