package io.gengyun.persistence.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record taken apart and put together, whoever may see it. */
final class Components {

    private Components() {}

    static @Nullable Object value(RecordComponent component, Object record) {
        Method accessor = opened(component.getAccessor());
        return done(accessor, () -> accessor.invoke(record));
    }

    static <T> Constructor<T> constructor(Class<T> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return opened(type.getDeclaredConstructor(parameters));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The new value; a refusal of its constructor comes out as it is. */
    static <T> T make(Constructor<T> constructor, @Nullable Object... values) {
        return done(constructor, () -> constructor.newInstance(values));
    }

    static Object call(Method method, Object argument) {
        return done(method, () -> method.invoke(null, argument));
    }

    static <T extends Executable> T opened(T what) {
        what.setAccessible(true);
        return what;
    }

    private interface Call<T> {

        T done() throws ReflectiveOperationException;
    }

    private static <T> T done(Executable what, Call<T> call) {
        try {
            return call.done();
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("failed: " + what, refused);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException("failed: " + what, problem);
        }
    }
}
