package io.gengyun.shell.frame;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.gengyun.security.Access;
import io.gengyun.security.CurrentUser;
import io.gengyun.shared.CompanyProfile;
import io.gengyun.shell.entrance.WorkingHere;
import io.gengyun.shell.language.Languages;
import io.gengyun.uikit.home.UserMenuEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame around every page: a drawer with the menu, a bar with the user, and on phones a bar at
 * the bottom with the first entries. The menu holds the pages with {@code @Menu} that the user may
 * open; its groups are the hundreds of their order (0 work, 100 performance, 200 data, 900 system),
 * titles are translation keys.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout implements BeforeEnterObserver, AfterNavigationObserver {

    private final transient Access access;
    private final transient Languages languages;
    private final transient PersonNames names;
    private final transient AuthenticationContext login;
    private final transient List<UserMenuEntry> offered;
    private final String companyName;
    private final BottomBar bottom;
    private final ScrollPosition position = new ScrollPosition(this);

    MainLayout(
            Access access,
            Languages languages,
            PersonNames names,
            AuthenticationContext login,
            ObjectProvider<CompanyProfile> company,
            ObjectProvider<UserMenuEntry> offered) {
        this.access = access;
        this.offered = offered.stream()
                .sorted(Comparator.comparingInt(UserMenuEntry::order))
                .toList();
        this.companyName = access.present()
                .flatMap(user -> company.stream().findFirst())
                .flatMap(CompanyProfile::companyName)
                .orElse("");
        this.languages = languages;
        this.names = names;
        this.login = login;
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(translate("shell.menu")));
        List<MenuEntry> entries = access.present().isPresent() ? MenuConfiguration.getMenuEntries() : List.of();
        addToDrawer(brand(), menu(entries));
        bottom = new BottomBar(entries, () -> setDrawerOpened(true));
        addToNavbar(new WayToContent());
        addToNavbar(bar());
        if (!entries.isEmpty()) {
            addToNavbar(bottom);
            WorkingHere.begin(this);
        }
    }

    private Component brand() {
        Image sign = new Image("gengyun/favicon.svg", "");
        Span name = new Span("耕耘");
        name.addClassName("gy-brand-name");
        Span latin = new Span("Gengyun");
        latin.addClassName("gy-brand-latin");
        Anchor brand = new Anchor("", sign, name, latin);
        brand.setRouterIgnore(false);
        brand.addClassName("gy-brand");
        return brand;
    }

    private Component menu(List<MenuEntry> entries) {
        Map<Long, List<MenuEntry>> groups = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> Math.round(Math.floor(order(entry) / 100)), TreeMap::new, Collectors.toList()));
        Nav nav = new Nav();
        nav.addClassName("gy-nav");
        nav.setAriaLabel(translate("shell.menu"));
        groups.forEach((number, members) -> {
            SideNav group = new SideNav(translate("shell.group." + number));
            members.forEach(entry -> group.addItem(item(entry)));
            nav.add(group);
        });
        return nav;
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(translate(entry.title()), entry.path());
        item.setMatchNested(!entry.path().isEmpty() && !"/".equals(entry.path()));
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }

    private Component[] bar() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(translate("shell.menu"));
        Span product = new Span("耕耘");
        product.addClassName("gy-bar-product");
        Span name = new Span(companyName);
        name.addClassName("gy-bar-company");
        Div space = new Div(name);
        space.addClassName("gy-bar-space");
        return access.present()
                .<Component[]>map(user -> new Component[] {toggle, product, space, userMenu(user)})
                .orElseGet(() -> new Component[] {toggle, product, space});
    }

    private Component userMenu(CurrentUser user) {
        MenuBar menu = new MenuBar();
        menu.addClassName("gy-user");
        menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(translate("shell.more")));
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        String name = names.of(user);
        Avatar avatar = new Avatar(name);
        avatar.addThemeName("xsmall");
        avatar.getElement().setAttribute("aria-hidden", "true");
        MenuItem top = menu.addItem(avatar);
        top.add(new Span(" " + name));
        top.setAriaLabel(translate("shell.userMenu", name));
        SubMenu items = top.getSubMenu();
        items.addItem(
                translate("shell.account"),
                click -> click.getSource().getUI().ifPresent(page -> page.navigate("account")));
        offered.stream()
                .filter(UserMenuEntry::offered)
                .forEach(entry -> items.addItem(
                        entry.label(), click -> click.getSource().getUI().ifPresent(entry::chosen)));
        items.addSeparator();
        language(items, Locale.CHINESE, "中文");
        language(items, Locale.ENGLISH, "English");
        items.addSeparator();
        items.addItem(
                translate("shell.logout"),
                click -> click.getSource().getUI().ifPresent(page -> WorkingHere.leave(page, login::logout)));
        return menu;
    }

    private void language(SubMenu items, Locale language, String name) {
        MenuItem item = items.addItem(
                name, click -> click.getSource().getUI().ifPresent(page -> languages.speak(page, language)));
        item.setCheckable(true);
        item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
    }

    private static double order(MenuEntry entry) {
        return entry.order() == null ? 899 : entry.order();
    }

    /** The content carries the company's name, which stands on what is printed. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        if (!companyName.isEmpty()) {
            content.getElement().setAttribute("data-company", companyName);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        position.entering(event);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bottom.mark(event.getLocation().getPath());
        String path = event.getLocation().getPath();
        WayToContent.follow(event.getLocationChangeEvent().getUI(), path);
    }
}
