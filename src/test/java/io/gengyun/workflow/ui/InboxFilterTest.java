package io.gengyun.workflow.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.gengyun.workflow.UserTasks.Box;
import org.junit.jupiter.api.Test;

class InboxFilterTest {

    @Test
    void readsFromItsAddressWhatItWroteThere() {
        InboxFilter filter = new InboxFilter(Box.TO_CLAIM, "张伟 & 李敏", "0SA4GJ");

        String address = filter.parameters().getQueryString();

        assertThat(InboxFilter.of(QueryParameters.fromString(address))).isEqualTo(filter);
    }

    @Test
    void leavesTheAddressBareWhenNothingIsSpecial() {
        assertThat(InboxFilter.USUAL.parameters().getQueryString()).isEmpty();
    }

    @Test
    void showsTheOpenTasksForAnAddressNobodyWrote() {
        assertThat(InboxFilter.of(QueryParameters.fromString("box=nonsense&q=++")))
                .isEqualTo(InboxFilter.USUAL);
    }

    @Test
    void isTheSameListWhateverTaskIsOpen() {
        InboxFilter filter = InboxFilter.USUAL.withSearch("张伟");

        assertThat(filter.withTask("1").sameList(filter.withTask("2"))).isTrue();
        assertThat(filter.sameList(filter.withBox(Box.DONE))).isFalse();
    }
}
