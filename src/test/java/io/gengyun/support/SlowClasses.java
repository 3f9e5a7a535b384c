package io.gengyun.support;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Names the test classes that take long, in the output of the run. The first class of a JVM that
 * needs the product also pays for its start.
 */
public final class SlowClasses implements TestExecutionListener {

    static final Duration LONG = Duration.ofSeconds(20);

    private final LongSupplier nanos;
    private final PrintStream out;
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    /** As the test platform finds it. */
    public SlowClasses() {
        this(System::nanoTime, System.out);
    }

    SlowClasses(LongSupplier nanos, PrintStream out) {
        this.nanos = nanos;
        this.out = out;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        test.getSource()
                .filter(source -> test.isContainer() && source instanceof ClassSource)
                .ifPresent(source -> begin(((ClassSource) source).getClassName()));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        test.getSource()
                .filter(source -> test.isContainer() && source instanceof ClassSource)
                .ifPresent(source -> end(((ClassSource) source).getClassName()));
    }

    void begin(String type) {
        begun.put(type, nanos.getAsLong());
    }

    void end(String type) {
        Long start = begun.remove(type);
        if (start == null) {
            return;
        }
        Duration took = Duration.ofNanos(nanos.getAsLong() - start);
        if (took.compareTo(LONG) > 0) {
            out.printf(Locale.ROOT, "SLOW: %s took %.1f s%n", type, took.toMillis() / 1000d);
        }
    }
}
