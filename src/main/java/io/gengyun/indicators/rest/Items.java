package io.gengyun.indicators.rest;

import io.gengyun.shared.Slice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of a list that is short enough to be read whole, by key. */
final class Items {

    private Items() {}

    static <T, R> Slice<R> page(
            List<T> all, Function<T, String> key, Function<T, R> change, int limit, @Nullable String after) {
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<T> rest = all.stream()
                .filter(one -> after == null || key.apply(one).compareTo(after) > 0)
                .sorted((one, other) -> key.apply(one).compareTo(key.apply(other)))
                .toList();
        List<T> page = rest.subList(0, Math.min(most, rest.size()));
        String next = rest.size() > most ? key.apply(page.getLast()) : null;
        return new Slice<>(page, next).map(change);
    }
}
