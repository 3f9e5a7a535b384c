package io.gengyun.demo.internal.loading;

import io.gengyun.demo.DemoCompany.Progress;
import io.gengyun.demo.DemoCompany.State;
import io.gengyun.demo.DemoCompany.Step;
import io.gengyun.persistence.LastingLocks;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How far the loading has come, told on the console of the node that does it as it goes. One node
 * at a time loads or removes the company.
 */
@Component
public class Loading {

    private static final Logger LOG = LoggerFactory.getLogger("io.gengyun.start");

    /** Where each step begins, in percent of everything, as it takes its time. */
    private static final int[] BEGINS = {0, 8, 35, 72, 100};

    private static final Progress NOTHING = new Progress(State.ABSENT, null, 0, 0, 0);
    private static final Progress BEGUN = new Progress(State.LOADING, null, 0, 0, 0);

    private static final String LOCK = "demo-company";

    private final LastingLocks locks;
    private final AtomicReference<Progress> progress = new AtomicReference<>(NOTHING);

    Loading(LastingLocks locks) {
        this.locks = locks;
    }

    /** Whether this call is the one that may begin to load, of those on all nodes. */
    public boolean begin() {
        boolean first = locks.tryHold(LOCK);
        if (first) {
            progress.set(BEGUN);
        }
        return first;
    }

    public void end() {
        progress.set(NOTHING);
        locks.release(LOCK);
    }

    /** Whether this call is the one that may remove, while nobody loads. */
    public boolean beginRemoval() {
        return locks.tryHold(LOCK);
    }

    /** How far this node is. */
    public Progress progress() {
        return progress.get();
    }

    /** Whether some node is at it, be it another. */
    public boolean isRunning() {
        return progress.get() != NOTHING || locks.isHeld(LOCK);
    }

    /** How far the company is that was begun and not finished. */
    public Progress unfinished() {
        Progress here = progress.get();
        if (here != NOTHING) {
            return here;
        }
        return locks.isHeld(LOCK) ? BEGUN : new Progress(State.INTERRUPTED, null, 0, 0, 0);
    }

    public void finished(int people) {
        LOG.info("Demo company 100%: {} people at work", people);
    }

    /** So much of a step is done; told on, as long as somebody loads. */
    public void reached(Step step, long done, long of, String what) {
        int from = BEGINS[step.ordinal()];
        int to = BEGINS[step.ordinal() + 1];
        int percent = of == 0 ? from : (int) (from + (to - from) * Math.min(done, of) / of);
        Progress reached = new Progress(State.LOADING, step, done, of, percent);
        progress.updateAndGet(known -> known == NOTHING ? NOTHING : reached);
        if (!what.isEmpty()) {
            LOG.info("Demo company {}%: {}", percent, what);
        }
    }

    /** The tasks of a cycle, counted as they are finished. */
    public static final class Counter {

        private static final int TOLD_EVERY = 25;

        private final Loading loading;
        private final Step step;
        private long all;
        private long done;

        public Counter(Loading loading, Step step) {
            this.loading = loading;
            this.step = step;
        }

        public void begin(long tasks) {
            all = tasks;
            tell();
        }

        public void one() {
            done++;
            if (done % TOLD_EVERY == 0 || done == all) {
                tell();
            } else {
                loading.reached(step, done, all, "");
            }
        }

        private void tell() {
            String cycle = step == Step.FINISHED_CYCLE ? "finished cycle" : "running cycle";
            loading.reached(step, done, all, cycle + ", " + done + " of " + all + " tasks");
        }
    }
}
