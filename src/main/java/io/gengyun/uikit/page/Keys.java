package io.gengyun.uikit.page;

import com.vaadin.flow.component.Component;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Single keys that do something on a page as long as nobody is typing, no dialog is open and no
 * control key is held. Enter and the arrows stay with the control that has the focus, for which
 * they mean something already.
 */
public final class Keys {

    private static final String LISTEN = """
            const keys = new Set(JSON.parse($0));
            if (this.gyKeys) { document.removeEventListener('keydown', this.gyKeys); }
            this.gyKeys = (event) => {
              if (!this.isConnected) { document.removeEventListener('keydown', this.gyKeys); return; }
              const from = event.composedPath()[0];
              const typing = from.isContentEditable
                  || /^(INPUT|TEXTAREA|SELECT)$/.test(from.tagName || '');
              const covered = document.querySelector(
                  'vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
              if (typing || covered || event.ctrlKey || event.metaKey || event.altKey) { return; }
              const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
              const control = from.closest && from.closest('a[href], button, summary, '
                  + '[role^=menuitem], [role=option], [tabindex]:not([tabindex="-1"])');
              const own = control && (key === 'Enter'
                  || (key.startsWith('Arrow') && control.localName !== 'a'));
              if (keys.has(key) && !own) {
                event.preventDefault();
                this.dispatchEvent(new CustomEvent('gy-key', { detail: key }));
              }
            };
            document.addEventListener('keydown', this.gyKeys);
            """;

    private Keys() {}

    /** Listens while the component is on the page; keys are written small: {@code j}, {@code ?}. */
    public static void listen(Component page, Map<String, Runnable> keys) {
        page.getElement()
                .addEventListener("gy-key", event -> {
                    String key = event.getEventData().get("event.detail").asString();
                    Runnable run = keys.get(key);
                    if (run != null) {
                        run.run();
                    }
                })
                .addEventData("event.detail");
        String names = JsonMapper.shared().writeValueAsString(keys.keySet());
        page.addAttachListener(event -> page.getElement().executeJs(LISTEN, names));
    }
}
