package io.gengyun.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NavigationTrigger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the content of the frame is scrolled to: another page begins at its top, a page that
 * somebody comes back to by the browser's history stands where he left it, and a page whose query
 * alone changes stays where it is.
 */
final class ScrollPosition {

    private static final String REMEMBER =
            """
            const content = this.shadowRoot && this.shadowRoot.querySelector('[part~=content]');
            if (content && !this.gyPlaces) {
              this.gyPlaces = new Map();
              content.addEventListener('scroll',
                  () => this.gyPlaces.set(location.pathname, content.scrollTop), {passive: true});
            }
            """;

    private static final String MOVE =
            """
            const content = this.shadowRoot && this.shadowRoot.querySelector('[part~=content]');
            if (content) {
              content.scrollTop = $0 && this.gyPlaces && this.gyPlaces.get(location.pathname) || 0;
            }
            """;

    private final Component frame;

    private @Nullable String path;

    ScrollPosition(Component frame) {
        this.frame = frame;
        frame.addAttachListener(attach -> frame.getElement().executeJs(REMEMBER));
    }

    /** To be told before the page acts, so that a page may still scroll to what it points out. */
    void entering(BeforeEnterEvent event) {
        String next = event.getLocation().getPath();
        if (path != null && !Objects.equals(path, next)) {
            boolean back = event.getTrigger() == NavigationTrigger.HISTORY;
            frame.getElement().executeJs(MOVE, back);
        }
        path = next;
    }
}
