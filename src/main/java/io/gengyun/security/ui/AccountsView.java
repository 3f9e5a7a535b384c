package io.gengyun.security.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gengyun.security.Accounts;
import io.gengyun.security.Accounts.AccountRecord;
import io.gengyun.security.Role;
import io.gengyun.security.Tokens;
import io.gengyun.shared.Slice;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.PageAction;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.SearchField;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.RowButton;
import io.gengyun.uikit.table.SliceTable;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Who can log in, with which roles; administrators make, change and close accounts here. */
@Route("accounts")
@Menu(title = "security.accounts", order = 910, icon = "vaadin:key-o")
@RolesAllowed("ADMIN")
class AccountsView extends PageLayout implements BeforeEnterObserver {

    private final transient Accounts accounts;
    private final transient Tokens tokens;
    private final Map<String, String> names = new HashMap<>();
    private final SearchField search;
    private final SliceTable<AccountRecord> list;

    AccountsView(Accounts accounts, Tokens tokens, ObjectProvider<PageAction> more) {
        super("security.accounts");
        this.accounts = accounts;
        this.tokens = tokens;
        setDescription(translate("security.accounts.explanation"));
        Button make = new Button(translate("security.makeAccount"), VaadinIcon.PLUS.create());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(click -> NewAccountDialog.of(accounts, this::show).open());
        more.stream()
                .filter(action -> action.page().equals("accounts") && action.offered())
                .forEach(action -> addActions(action.component(this::show)));
        addActions(make);
        search = new SearchField(translate("security.search"), "accounts", this::show);
        list = new SliceTable<>(table());
        Div filters = new Div(search, list.export("accounts"));
        filters.addClassName("gy-row");
        add(filters, list);
    }

    private RecordTable<AccountRecord> table() {
        return new RecordTable<AccountRecord>(translate("security.accounts"))
                .naming(translate("security.username"), row -> new Span(row.username()))
                .text(translate("security.person"), row -> names.getOrDefault(row.username(), "–"))
                .text(translate("security.roles"), row -> roles(row.roles()))
                .component(translate("security.state"), this::state)
                .actions(translate("security.change"), this::change);
    }

    private String roles(Set<Role> roles) {
        return roles.isEmpty()
                ? "–"
                : roles.stream()
                        .sorted()
                        .map(role -> translate("security.role." + role))
                        .collect(Collectors.joining(" · "));
    }

    private Component state(AccountRecord row) {
        return row.active()
                ? new StatusBadge(Tone.GOOD, translate("security.active"))
                : new StatusBadge(Tone.NEUTRAL, VaadinIcon.LOCK, translate("security.closed"));
    }

    private Component change(AccountRecord row) {
        return new RowButton(
                VaadinIcon.EDIT,
                translate("security.change"),
                translate("security.changeOf", row.username()),
                () -> AccountDialog.of(accounts, tokens, row, this::show).open());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.take(event.getLocation().getQueryParameters());
        show();
    }

    private Slice<AccountRecord> page(String words, int limit, @Nullable String mark) {
        Slice<AccountRecord> page = accounts.list(words, limit, mark);
        names.putAll(accounts.namesOf(
                page.items().stream().map(AccountRecord::username).toList()));
        return page;
    }

    private void show() {
        String words = search.getValue();
        list.show(
                (limit, mark) -> page(words, limit, mark),
                () -> new EmptyState(translate("security.nobodyFound"), translate("security.nobodyFoundHow")));
    }
}
