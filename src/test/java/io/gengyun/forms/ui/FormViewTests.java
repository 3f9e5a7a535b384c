package io.gengyun.forms.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.forms.FormSchema;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class FormViewTests {

    @Autowired
    Pages pages;

    @BeforeEach
    void open() {
        pages.open(As.user(Role.HR), "inbox");
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void showsTextInAGroupThoughAllItsFieldsAreHidden() {
        FormView form = form("""
                        {"type": "group", "id": "g", "label": "组", "components": [
                          {"type": "text", "id": "t", "text": "说明"},
                          {"type": "textfield", "key": "code", "label": "代码"}]}
                        """);

        form.reveal(Set.of(), Set.of("code"));

        assertThat(form.isVisible()).isTrue();
    }

    @Test
    void isHiddenWhenAGroupHoldsNothingButHiddenFields() {
        FormView form = form("""
                        {"type": "group", "id": "g", "label": "组", "components": [
                          {"type": "textfield", "key": "code", "label": "代码"}]}
                        """);

        form.reveal(Set.of(), Set.of("code"));

        assertThat(form.isVisible()).isFalse();
    }

    private static FormView form(String component) {
        FormSchema schema =
                FormSchema.parse("{\"type\": \"default\", \"id\": \"f\", \"components\": [%s]}".formatted(component));
        return new FormView(schema, Map.of(), Map.of(), false);
    }
}
