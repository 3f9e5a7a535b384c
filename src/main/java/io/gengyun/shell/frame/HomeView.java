package io.gengyun.shell.frame;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.uikit.home.HomeAction;
import io.gengyun.uikit.home.HomeCard;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.PageLayout;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The first page: what can be begun right away, what waits for me, and the figures of my roles.
 * Modules offer the cards and the actions; this page only arranges them.
 */
@Route("")
@Menu(title = "shell.home", order = 0, icon = "vaadin:home-o")
@PermitAll
class HomeView extends PageLayout {

    HomeView(Access access, PersonNames names, ObjectProvider<HomeCard> cards, ObjectProvider<HomeAction> actions) {
        super("shell.home.greeting", names.of(access.user()));
        tourStop("home");
        addClassName("gy-home");
        setDescription(roles(access.user()));
        List<HomeAction> offered = actions.stream()
                .sorted(Comparator.comparingInt(HomeAction::order))
                .filter(HomeAction::offered)
                .toList();
        if (!offered.isEmpty()) {
            add(begin(offered));
        }
        List<HomeCard> shown = cards.stream()
                .sorted(Comparator.comparingInt(HomeCard::order))
                .filter(HomeCard::offered)
                .toList();
        if (shown.isEmpty()) {
            add(new EmptyState(translate("shell.home.nothing"), translate("shell.home.nothingHow")));
        } else {
            add(arranged(shown));
        }
    }

    private String roles(CurrentUser user) {
        return user.roles().stream()
                .sorted()
                .map(role -> translate("security.role." + role))
                .collect(Collectors.joining(" · "));
    }

    private Component begin(List<HomeAction> offered) {
        Nav begin = new Nav();
        begin.setAriaLabel(translate("shell.home.begin"));
        begin.addClassName("gy-begin");
        offered.forEach(action -> begin.add(link(action)));
        return begin;
    }

    private Component link(HomeAction action) {
        Icon icon = action.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Anchor link = new Anchor(action.address(), icon, new Span(translate(action.title())));
        link.addClassName("gy-begin-link");
        return link;
    }

    private static Component arranged(List<HomeCard> shown) {
        Div columns = new Div();
        columns.addClassName("gy-home-cards");
        for (HomeCard card : shown) {
            Component component = card.component();
            if (!component.isVisible()) {
                continue;
            }
            if (card.wide()) {
                component.getElement().getClassList().add("gy-home-wide");
            }
            columns.add(component);
        }
        return columns;
    }
}
