package io.gengyun.demo.internal;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** The demo company as the product makes it by itself. */
@Component
class GeneratedCompany {

    private final DemoRecord record;
    private final Founding founding;
    private final Generation generation;
    private final Course course;

    GeneratedCompany(
            DemoRecord record, Founding founding, Generation generation, Course course) {
        this.record = record;
        this.founding = founding;
        this.generation = generation;
        this.course = course;
    }

    /** Whether a start has something to generate: on an empty database, or where it was cut off. */
    boolean wanted(boolean asked) {
        return record.begun() ? !record.finished() : asked && founding.nobodyIsThere();
    }

    /** At the start, with an administrator of its own. */
    void generate() {
        if (course.begin()) {
            try {
                generation.generate(true, Patience.of(Duration.ofMinutes(3)));
            } finally {
                course.end();
            }
        }
    }
}
