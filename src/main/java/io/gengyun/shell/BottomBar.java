package io.gengyun.shell;

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

/** The menu of a phone: the first four entries, and a fifth that opens the whole menu. */
class BottomBar extends Nav {

    private static final int MOST = 4;

    private final Map<String, Anchor> links = new LinkedHashMap<>();

    BottomBar(List<MenuEntry> entries, Runnable openMenu) {
        addClassName("gy-bottom");
        setAriaLabel(getTranslation("shell.bottomMenu"));
        entries.stream().limit(MOST).forEach(this::addLink);
        if (entries.size() > MOST) {
            NativeButton more = new NativeButton("", click -> openMenu.run());
            more.add(icon(VaadinIcon.MENU.create()), new Span(getTranslation("shell.more")));
            add(more);
        }
    }

    private void addLink(MenuEntry entry) {
        String path = plain(entry.path());
        Span title = new Span(getTranslation(entry.title()));
        Icon symbol =
                entry.icon() == null ? VaadinIcon.CIRCLE_THIN.create() : new Icon(entry.icon());
        Anchor link = new Anchor(path.isEmpty() ? "." : path, icon(symbol), title);
        links.put(path, link);
        add(link);
    }

    private static Component icon(Icon icon) {
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** Marks the entry whose page is shown. */
    void mark(String path) {
        links.forEach(
                (target, link) -> {
                    boolean here =
                            path.equals(target)
                                    || !target.isEmpty() && path.startsWith(target + "/");
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
