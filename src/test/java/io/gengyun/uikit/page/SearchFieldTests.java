package io.gengyun.uikit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.vaadin.flow.router.QueryParameters;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import java.util.Map;
import org.apache.commons.lang3.SerializationUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class SearchFieldTests {

    @Autowired
    Pages pages;

    @BeforeEach
    void open() {
        pages.open(As.user(Role.HR), "employees");
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void keepsWhatIsSearchedAfterItsSessionWasStoredAndReadBack() {
        SearchField field = new SearchField("搜索", "employees", () -> {}).beside(() -> Map.of("all", "true"));
        field.take(QueryParameters.of("q", "张"));

        SearchField back = SerializationUtils.roundtrip(field);

        assertThat(back.getValue()).isEqualTo("张");
        assertThatCode(back::keep).doesNotThrowAnyException();
    }
}
