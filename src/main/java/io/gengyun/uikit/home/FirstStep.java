package io.gengyun.uikit.home;

import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * A step of the first run, offered as a bean by the module whose work it is. How far it is, is told
 * from what is there and never from what somebody has clicked, so that it may be done anywhere and
 * taken up at any time.
 */
public interface FirstStep {

    /**
     * How far a step is.
     *
     * @param facts what is there already, in words with their counts; empty when there is nothing
     */
    record StepState(boolean done, List<String> facts) {

        public StepState {
            facts = List.copyOf(facts);
        }
    }

    /** Name of the step in addresses and in what is kept of it: {@code company}. */
    String key();

    /** Place among the steps: 100 company, 200 people, 300 data, 400 scorecard, 500 cycle. */
    int order();

    /** What is to be done, in the language of the page. */
    String title();

    /** Why, and how. */
    String explanation();

    /** Whether the user who opens the page may do it; checked before anything else is asked. */
    boolean offered();

    StepState state();

    /**
     * What the step is done with: fields in place, or buttons that lead to the pages of the module.
     *
     * @param changed to be told when something was done in place
     */
    Component component(Runnable changed);
}
