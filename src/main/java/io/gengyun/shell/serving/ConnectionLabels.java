package io.gengyun.shell.serving;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;

/** What a page says about its connection to the server, in the language of the page. */
final class ConnectionLabels {

    private ConnectionLabels() {}

    static void give(UI page) {
        String lost = translate(page.getLocale(), "shell.connection.lost");
        String again = translate(page.getLocale(), "shell.connection.again");
        page.getReconnectDialogConfiguration().setDialogText(again);
        page.getReconnectDialogConfiguration().setDialogTextGaveUp(lost);
        page.getPage().executeJs("""
                        const shown = window.Vaadin && window.Vaadin.connectionIndicator;
                        if (shown) {
                            shown.onlineText = $0;
                            shown.offlineText = $1;
                            shown.reconnectingText = $2;
                        }
                        """, translate(page.getLocale(), "shell.connection.online"), lost, again);
    }
}
