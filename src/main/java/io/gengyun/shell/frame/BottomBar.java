package io.gengyun.shell.frame;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The menu of a phone. Who records visits finds the five things of their day there; for everybody
 * else it holds the first four entries of the menu, and a fifth that opens all of it.
 */
class BottomBar extends Nav {

    private static final int MOST = 4;

    private static final String RECORD = "visits/new";

    private final Map<String, Anchor> links = new LinkedHashMap<>();

    BottomBar(List<MenuEntry> entries, Runnable openMenu) {
        addClassName("gy-bottom");
        setAriaLabel(translate("shell.bottomMenu"));
        Map<String, MenuEntry> pages = new LinkedHashMap<>();
        entries.forEach(entry -> pages.put(plain(entry.path()), entry));
        if (pages.keySet().containsAll(List.of("", "customers", RECORD, "inbox", "results"))) {
            addLink(pages.get(""));
            addLink(pages.get("customers"));
            addLink(RECORD, "shell.bottom.record", VaadinIcon.PLUS_CIRCLE_O.create());
            addLink(pages.get("inbox"));
            addLink("results", "shell.bottom.mine", VaadinIcon.USER.create());
            return;
        }
        entries.stream().limit(MOST).forEach(this::addLink);
        if (entries.size() > MOST) {
            NativeButton more = new NativeButton("", click -> openMenu.run());
            more.add(icon(VaadinIcon.MENU.create()), new Span(translate("shell.more")));
            add(more);
        }
    }

    private void addLink(MenuEntry entry) {
        addLink(
                plain(entry.path()),
                entry.title(),
                entry.icon() == null ? VaadinIcon.CIRCLE_THIN.create() : new Icon(entry.icon()));
    }

    private void addLink(String path, String title, Icon symbol) {
        Anchor link = new Anchor(path.isEmpty() ? "." : path, icon(symbol), new Span(translate(title)));
        links.put(path, link);
        add(link);
    }

    private static Component icon(Icon icon) {
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** Marks the entry whose page is shown. */
    void mark(String path) {
        links.forEach((target, link) -> {
            boolean here = path.equals(target) || !target.isEmpty() && path.startsWith(target + "/");
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private static String plain(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
