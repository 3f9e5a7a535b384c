package io.gengyun.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import org.apache.commons.lang3.SerializationUtils;
import org.junit.jupiter.api.Test;

class ScrollPositionTest {

    @Test
    void isStoredWithTheFrameThatHoldsIt() {
        assertThat(SerializationUtils.roundtrip(new ScrollPosition(new Div()))).isNotNull();
    }
}
