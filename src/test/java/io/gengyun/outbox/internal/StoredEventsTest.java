package io.gengyun.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.support.ProductEvents;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whoever listens after the commit gets the event that was published, whichever it is. */
class StoredEventsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(String.class, "some-text"),
            Map.entry(UUID.class, UUID.fromString("01a20000-0000-7000-8000-000000000007")),
            Map.entry(Instant.class, Instant.parse("2026-03-02T01:00:00.123456Z")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 3, 2)),
            Map.entry(BigDecimal.class, new BigDecimal("81.250")),
            Map.entry(Long.class, 7L),
            Map.entry(long.class, 7L),
            Map.entry(int.class, 7),
            Map.entry(boolean.class, true));

    static Stream<Class<?>> events() {
        return ProductEvents.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void comesBackAsItWas(Class<?> type) throws ReflectiveOperationException {
        Object event = sample(type);

        Object read = JSON.readerFor(type).readValue(JSON.writeValueAsString(event));

        assertThat(read).isEqualTo(event);
    }

    private static Object sample(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType several) {
            Object one = sample(several.getActualTypeArguments()[0]);
            if (several.getRawType() == Map.class) {
                return Map.of(one, sample(several.getActualTypeArguments()[1]));
            }
            return several.getRawType() == Set.class ? Set.of(one) : List.of(one);
        }
        Class<?> one = (Class<?>) type;
        if (SAMPLES.containsKey(one)) {
            return SAMPLES.get(one);
        }
        return one.isEnum() ? one.getEnumConstants()[0] : record(one);
    }

    private static Object record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = sample(components[i].getGenericType());
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
