package io.gengyun.security.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.security.Tokens;
import io.gengyun.security.Tokens.State;
import io.gengyun.security.Tokens.TokenRecord;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.page.StatusBadge.Tone;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.RowButton;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tokens of one account, each to be withdrawn. */
final class TokenList extends Div {

    private final transient Tokens tokens;
    private final transient Supplier<List<TokenRecord>> source;
    private final transient Supplier<Component> nothing;

    TokenList(Tokens tokens, Supplier<List<TokenRecord>> source, Supplier<Component> nothing) {
        this.tokens = tokens;
        this.source = source;
        this.nothing = nothing;
        addClassName("gy-table-wrap");
        refresh();
    }

    void refresh() {
        List<TokenRecord> rows = source.get();
        removeAll();
        add(rows.isEmpty() ? nothing.get() : table().appendAll(rows));
    }

    private RecordTable<TokenRecord> table() {
        return new RecordTable<TokenRecord>(translate("security.tokens"))
                .naming(translate("security.token.name"), TokenList::name)
                .text(translate("security.token.access"), this::access)
                .text(translate("security.token.expires"), row -> Formats.here().date(row.expiresAt()))
                .text(translate("security.token.lastUsed"), this::lastUsed)
                .component(translate("security.token.state"), this::state)
                .actions(translate("security.token.withdraw"), this::withdrawal);
    }

    private static Component name(TokenRecord token) {
        Span hint = new Span(token.hint() + "…");
        hint.addClassNames("gy-mono", "gy-soft", "gy-small");
        return new Div(new Div(token.name()), hint);
    }

    private String access(TokenRecord token) {
        String kind = translate(token.readOnly() ? "security.token.readOnly" : "security.token.full");
        return token.roles().stream()
                .sorted()
                .map(role -> translate("security.role." + role))
                .collect(Collectors.joining("、", kind + " · ", ""));
    }

    private String lastUsed(TokenRecord token) {
        return token.lastUsedAt() == null
                ? translate("security.token.neverUsed")
                : Formats.here().dateTime(token.lastUsedAt());
    }

    private Component state(TokenRecord token) {
        String word = translate("security.token.state." + token.state());
        return switch (token.state()) {
            case LIVE -> new StatusBadge(Tone.GOOD, word);
            case EXPIRED -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.CLOCK, word);
            case WITHDRAWN -> new StatusBadge(Tone.NEUTRAL, VaadinIcon.BAN, word);
        };
    }

    private Component withdrawal(TokenRecord token) {
        if (token.state() != State.LIVE) {
            return new Span();
        }
        return new RowButton(
                VaadinIcon.BAN,
                translate("security.token.withdraw"),
                translate("security.token.withdrawOf", token.name()),
                () -> Confirmation.askDangerous(
                        translate("security.token.withdrawOf", token.name()),
                        translate("security.token.withdraw.effect"),
                        translate("security.token.withdraw"),
                        () -> withdraw(token)));
    }

    private void withdraw(TokenRecord token) {
        try {
            tokens.withdraw(token.id());
            Notices.done("security.token.withdrawnNow", token.name());
        } catch (BusinessRefusal refusal) {
            Notices.refused(refusal);
        }
        refresh();
    }
}
