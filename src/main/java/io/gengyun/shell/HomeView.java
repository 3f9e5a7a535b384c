package io.gengyun.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.security.spi.ReportingLines;
import io.gengyun.uikit.EmptyState;
import io.gengyun.uikit.HomeCard;
import io.gengyun.uikit.PageLayout;
import io.gengyun.uikit.Section;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** The first page: what waits for me, and where I can go from here. */
@Route("")
@Menu(title = "shell.home", order = 0, icon = "vaadin:home-o")
@PermitAll
class HomeView extends PageLayout {

    HomeView(
            Access access,
            ObjectProvider<ReportingLines> people,
            ObjectProvider<HomeCard> offered) {
        super("shell.home.greeting", name(access.user(), people));
        setDescription(roles(access.user()));
        List<Component> cards =
                offered.stream()
                        .sorted(Comparator.comparingInt(HomeCard::order))
                        .filter(HomeCard::offered)
                        .map(HomeCard::component)
                        .toList();
        if (!cards.isEmpty()) {
            Div columns = new Div(cards.toArray(Component[]::new));
            columns.addClassName("gy-columns");
            add(columns);
        }
        add(shortcuts());
    }

    private static String name(CurrentUser user, ObjectProvider<ReportingLines> people) {
        return Optional.ofNullable(user.employee())
                .flatMap(
                        employee ->
                                people.stream().findFirst().flatMap(all -> all.nameOf(employee)))
                .orElse(user.username());
    }

    private String roles(CurrentUser user) {
        return user.roles().stream()
                .sorted()
                .map(role -> getTranslation("security.role." + role))
                .collect(Collectors.joining(" · "));
    }

    private Component shortcuts() {
        List<MenuEntry> entries =
                MenuConfiguration.getMenuEntries().stream()
                        .filter(entry -> entry.menuClass() != HomeView.class)
                        .toList();
        if (entries.isEmpty()) {
            return new EmptyState(
                    getTranslation("shell.home.nothing"), getTranslation("shell.home.nothingHow"));
        }
        Div links = new Div();
        links.addClassName("gy-links");
        entries.forEach(entry -> links.add(link(entry)));
        return new Section(getTranslation("shell.home.shortcuts"), links);
    }

    private Component link(MenuEntry entry) {
        Anchor link = new Anchor(entry.path().replaceFirst("^/", ""));
        link.addClassName("gy-card");
        if (entry.icon() != null) {
            Icon icon = new Icon(entry.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            icon.getStyle().set("color", "var(--gy-earth)");
            link.add(icon);
        }
        Span title = new Span(getTranslation(entry.title()));
        title.addClassName("gy-card-title");
        link.add(title);
        return link;
    }
}
