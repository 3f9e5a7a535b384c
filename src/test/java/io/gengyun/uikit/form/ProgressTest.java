package io.gengyun.uikit.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OpenPage
class ProgressTest {

    private final Div one = new Div();
    private final Div other = new Div();
    private final List<String> looks = new ArrayList<>();
    private final Progress first = Progress.of(one, 1000, () -> looks.add("one"));
    private final Progress second = Progress.of(other, 300, () -> looks.add("other"));

    @Test
    void asksAsOftenAsTheMostCuriousOneWants() {
        page().add(one, other);

        assertThat(page().getPollInterval()).isEqualTo(300);
    }

    @Test
    void goesOnForTheOtherWhenOneHasEnded() {
        page().add(one, other);
        second.end();
        ask();

        assertThat(page().getPollInterval()).isEqualTo(1000);
        assertThat(looks).containsExactly("one");
    }

    @Test
    void stopsWithTheLast() {
        page().add(one, other);
        page().remove(one);
        second.end();
        ask();

        assertThat(page().getPollInterval()).isEqualTo(-1);
        assertThat(looks).isEmpty();
    }

    @Test
    void doesNotBeginAgainWhenItIsOver() {
        first.end();
        page().add(one);

        assertThat(page().getPollInterval()).isEqualTo(-1);
        assertThat(first.isGoingOn()).isFalse();
    }

    private static UI page() {
        return UI.getCurrent();
    }

    private static void ask() {
        ComponentUtil.fireEvent(page(), new PollEvent(page(), true));
    }
}
