package io.gengyun.security.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PageFilesTest {

    private final PageFiles files = new PageFiles();

    @ParameterizedTest
    @ValueSource(strings = {"/gengyun/gengyun.css", "/gengyun/favicon.svg", "/lumo/lumo.css"})
    void areTheScriptsAndStylesThatAreThere(String path) {
        assertThat(files.matches(new MockHttpServletRequest("GET", path))).isTrue();
        assertThat(files.matches(new MockHttpServletRequest("HEAD", path))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /gengyun/gengyun.css",
        "GET, /gengyun/nothing.css",
        "GET, /gengyun/",
        "GET, /web/",
        "GET, /VAADIN/build/nothing.js",
        "GET, /VAADIN/push",
        "GET, /gengyun/../gengyun/gengyun.css",
        "GET, /accounts",
        "GET, /"
    })
    void areNothingElse(String method, String path) {
        assertThat(files.matches(new MockHttpServletRequest(method, path))).isFalse();
    }

    @Test
    void areNoRequestsOfPagesAtTheAddressOfAFile() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/gengyun/gengyun.css");
        request.setParameter("v-r", "init");

        assertThat(files.matches(request)).isFalse();
    }
}
