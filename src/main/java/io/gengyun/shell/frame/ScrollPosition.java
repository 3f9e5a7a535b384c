package io.gengyun.shell.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NavigationTrigger;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where the content of the frame is scrolled to: another page begins at its top, a page that
 * somebody comes back to by the browser's history stands where they left it, and a page whose query
 * alone changes stays where it is.
 */
final class ScrollPosition implements Serializable {

    private static final String ENTER = """
            const content = this.shadowRoot && this.shadowRoot.querySelector('[part~=content]');
            if (!content) {
              return;
            }
            if (!this.gyPlaces) {
              this.gyPlaces = new Map();
              content.addEventListener('scroll',
                  () => this.gyPlaces.set(this.gyPlace, content.scrollTop), {passive: true});
            }
            this.gyPlace = $0;
            if ($1) {
              content.scrollTop = $2 && this.gyPlaces.get($0) || 0;
            }
            """;

    private final Component frame;

    private @Nullable String path;

    ScrollPosition(Component frame) {
        this.frame = frame;
    }

    /** To be told before the page acts, so that a page may still scroll to what it points out. */
    void entering(BeforeEnterEvent event) {
        String next = event.getLocation().getPath();
        if (!next.equals(path)) {
            boolean back = event.getTrigger() == NavigationTrigger.HISTORY;
            frame.getElement().executeJs(ENTER, next, path != null, back);
        }
        path = next;
    }
}
