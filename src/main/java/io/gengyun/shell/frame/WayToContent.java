package io.gengyun.shell.frame;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;

/**
 * The keyboard's way past the menu: the first thing that takes the focus on a page leads to its
 * heading, and the focus goes there by itself when a menu entry has been followed or when what had
 * the focus is gone with the page before.
 */
final class WayToContent extends NativeButton {

    /** Where the page has been scrolled to by then is where the reader wants to be. */
    private static final String IN_PLACE = "{preventScroll: true}";

    private static final String TO_HEADING = """
            const heading = document.querySelector('vaadin-app-layout h1');
            if (heading) {
              heading.setAttribute('tabindex', '-1');
              heading.focus(%s);
            }
            """;

    private static final String AFTER_NAVIGATION = """
            const before = window.gyShownPath;
            window.gyShownPath = $0;
            if (before === undefined || before === $0) { return; }
            setTimeout(() => {
              const at = document.activeElement;
              const dialog = document.querySelector(
                  'vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
              if (!dialog && (!at || at === document.body || at.closest('.gy-nav, .gy-brand'))) {
            """ + TO_HEADING.formatted(IN_PLACE) + "}}, 0);";

    WayToContent() {
        super("");
        setText(translate("shell.toContent"));
        addClassName("gy-skip");
        addAttachListener(event ->
                getElement().executeJs("this.addEventListener('click', () => {" + TO_HEADING.formatted("") + "});"));
    }

    /** Moves the focus on when a navigation inside the product has come to another page. */
    static void follow(UI page, String path) {
        page.getPage().executeJs(AFTER_NAVIGATION, path);
    }
}
