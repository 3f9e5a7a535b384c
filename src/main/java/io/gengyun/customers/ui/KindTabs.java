package io.gengyun.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.customers.Activities.HappeningKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tabs that choose one kind of things that happened, or all of them. */
final class KindTabs extends Nav {

    private final Map<String, RouterLink> links = new LinkedHashMap<>();

    /**
     * Tabs without marks.
     *
     * @param target makes a tab lead to its place; told the tab's name in the address, blank for
     *     all
     */
    KindTabs(List<HappeningKind> kinds, Target target) {
        addClassNames("gy-tabs", "gy-kinds");
        setAriaLabel(translate("customers.kinds"));
        add("", translate("customers.kind.all"), target);
        kinds.forEach(kind -> add(ActivityLabels.inAddress(kind), ActivityLabels.kind(kind), target));
    }

    /** Where a tab leads. */
    interface Target {
        void set(RouterLink link, String kind);
    }

    private void add(String kind, String words, Target target) {
        RouterLink link = new RouterLink();
        link.setText(words);
        target.set(link, kind);
        links.put(kind, link);
        add(link);
    }

    /** Leads every tab anew, e.g. to another search, and marks the one shown. */
    void show(@Nullable HappeningKind shown, Target target) {
        String here = shown == null ? "" : ActivityLabels.inAddress(shown);
        links.forEach((kind, link) -> {
            target.set(link, kind);
            link.getElement().setAttribute("aria-current", kind.equals(here) ? "page" : "false");
        });
    }
}
