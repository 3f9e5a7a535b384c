package io.gengyun.appraisal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company without a single employee yet. */
@ProductTest
class NobodyToAppraiseTests {

    @Autowired
    Pages pages;

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void leadsToTheImportWhenNobodyIsThereToTakePart() {
        pages.open(As.user(Role.HR), "cycles/new");
        _click(_get(Button.class, spec -> spec.withText("预览人员")));

        assertThat(pages.text()).contains("请先导入员工");
        assertThat(_get(Anchor.class, spec -> spec.withText("导入员工")).getHref()).isEqualTo("imports/new");
    }
}
