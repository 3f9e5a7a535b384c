package io.gengyun.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a long list in a stable order. {@code next} is an opaque mark to ask for what follows, null
 * when this was the end.
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Most rows a caller may ask for at once. */
    public static final int MOST = 500;

    public Slice {
        items = List.copyOf(items);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), next);
    }
}
