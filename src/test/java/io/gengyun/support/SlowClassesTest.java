package io.gengyun.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SlowClassesTest {

    private final AtomicLong now = new AtomicLong();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final SlowClasses slow = new SlowClasses(now::get, new PrintStream(said, true, StandardCharsets.UTF_8));

    @Test
    void namesAClassThatTakesLonger() {
        run("io.gengyun.Slow", SlowClasses.LONG.plusMillis(300));
        assertThat(said.toString(StandardCharsets.UTF_8).strip()).isEqualTo("SLOW: io.gengyun.Slow took 20.3 s");
    }

    @Test
    void isSilentAboutTheOthers() {
        run("io.gengyun.Quick", SlowClasses.LONG);
        slow.end("io.gengyun.NeverBegun");
        assertThat(said.size()).isZero();
    }

    private void run(String type, Duration time) {
        slow.begin(type);
        now.addAndGet(time.toNanos());
        slow.end(type);
    }
}
