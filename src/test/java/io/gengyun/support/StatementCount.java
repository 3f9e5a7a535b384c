package io.gengyun.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What a block of code asked of the database, on all threads or on its own: the executed statements (a batch is
 * one) and the round trips (a commit or rollback is one more each).
 *
 * @param sql text of each executed statement, in order
 * @param unbatched those of them that were not sent as a batch
 */
public record StatementCount(List<String> sql, List<String> unbatched, int commits) {

    private static final Set<Recording> RECORDINGS = java.util.concurrent.ConcurrentHashMap.newKeySet();

    /** Of one thread, or of all when it is null. */
    private static final class Recording {
        private final @Nullable Thread thread;
        private final List<String> sql = new CopyOnWriteArrayList<>();
        private final List<String> unbatched = new CopyOnWriteArrayList<>();
        private final List<String> ends = new CopyOnWriteArrayList<>();

        private Recording(@Nullable Thread thread) {
            this.thread = thread;
        }

        private boolean hears() {
            return thread == null || thread == Thread.currentThread();
        }
    }

    public static StatementCount of(Runnable block) {
        return recorded(new Recording(null), block);
    }

    /** On the calling thread only, while others still put away what went before. */
    public static StatementCount ofThisThread(Runnable block) {
        return recorded(new Recording(Thread.currentThread()), block);
    }

    private static StatementCount recorded(Recording recording, Runnable block) {
        RECORDINGS.add(recording);
        try {
            block.run();
        } finally {
            RECORDINGS.remove(recording);
        }
        return new StatementCount(List.copyOf(recording.sql), List.copyOf(recording.unbatched), recording.ends.size());
    }

    public int statements() {
        return sql.size();
    }

    public int roundTrips() {
        return sql.size() + commits;
    }

    /** Statements whose text contains this, ignoring case. */
    public List<String> containing(String part) {
        return sql.stream()
                .filter(text -> text.toLowerCase().contains(part.toLowerCase()))
                .toList();
    }

    /** Statements that read. */
    public List<String> selects() {
        return sql.stream()
                .filter(text -> text.stripLeading().toLowerCase().matches("(?s)(select|with)\\b.*"))
                .toList();
    }

    @Override
    public String toString() {
        return statements() + " statements, " + roundTrips() + " round trips:\n" + String.join("\n", sql);
    }

    static Connection watched(Connection connection) {
        return proxy(Connection.class, new Watched(connection, null));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private record Watched(Object target, @Nullable String text) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            record(method, arguments);
            try {
                return wrap(method, method.invoke(target, arguments), arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getTargetException();
            }
        }

        private void record(Method method, Object @Nullable [] arguments) {
            List<Recording> hearing =
                    RECORDINGS.stream().filter(Recording::hears).toList();
            if (hearing.isEmpty()) {
                return;
            }
            String name = method.getName();
            if (target instanceof Statement && name.startsWith("execute")) {
                String executed = arguments != null && arguments.length > 0 && arguments[0] instanceof String given
                        ? given
                        : String.valueOf(text);
                boolean batch = name.equals("executeBatch");
                for (Recording recording : hearing) {
                    recording.sql.add(executed);
                    if (!batch) {
                        recording.unbatched.add(executed);
                    }
                }
            } else if (target instanceof Connection && (name.equals("commit") || name.equals("rollback"))) {
                hearing.forEach(recording -> recording.ends.add(name));
            }
        }

        private static @Nullable Object wrap(Method method, @Nullable Object result, Object @Nullable [] arguments) {
            String given =
                    arguments != null && arguments.length > 0 && arguments[0] instanceof String first ? first : null;
            return switch (method.getName()) {
                case "createStatement" -> proxy(Statement.class, new Watched(result, null));
                case "prepareStatement" -> proxy(PreparedStatement.class, new Watched(result, given));
                case "prepareCall" -> proxy(CallableStatement.class, new Watched(result, given));
                default -> result;
            };
        }
    }
}
