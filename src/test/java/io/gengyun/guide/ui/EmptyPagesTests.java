package io.gengyun.guide.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.gengyun.security.Role;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import io.gengyun.uikit.page.EmptyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks the whole menu of an installation in which there is nothing. */
@ProductTest
class EmptyPagesTests {

    /** What is never empty: forms, what the product delivers, and what belongs to whoever looks. */
    private static final Set<String> NEVER_EMPTY =
            Set.of("", "indicators", "company", "account", "imports/new", "visits/new");

    @Autowired
    Pages pages;

    @AfterEach
    void close() {
        pages.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPageOfTheMenuSaysWhatIsMissingAndWhoBringsIt(Role role) {
        pages.open(As.user("newcomer", null, role), "account");
        List<String> silent = new ArrayList<>();
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            String path = entry.path().replaceFirst("^/", "");
            if (!NEVER_EMPTY.contains(path)) {
                pages.go(path);
                List<EmptyState> said = _find(EmptyState.class);
                if (said.isEmpty()) {
                    silent.add(path + " has no words for nothing");
                }
                said.stream()
                        .filter(state -> _find(state, Paragraph.class).size() < 2)
                        .forEach(state -> silent.add(path + " does not say what to do"));
            }
        }
        assertThat(silent).isEmpty();
    }
}
