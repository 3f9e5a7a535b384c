package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.gengyun.organization.StaffAccounts.Made;
import io.gengyun.shared.FormulaInjectionGuard;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.table.RecordTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first passwords of new accounts, to be read or downloaded now or never. */
final class FirstPasswords extends Div implements Focusable<FirstPasswords> {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * @param taken told when they have been downloaded, on the download's own thread
     */
    FirstPasswords(List<Made> made, Runnable taken) {
        addClassName("gy-stack");
        setTabIndex(-1);
        Paragraph once = new Paragraph(translate(
                made.isEmpty() ? "organization.accounts.none" : "organization.accounts.once",
                Formats.here().number(made.size())));
        once.addClassName(made.isEmpty() ? "gy-words" : "gy-hint");
        add(once);
        if (!made.isEmpty()) {
            Div table = new Div(table(made));
            table.addClassName("gy-table-wrap");
            add(download(made, taken), table);
        }
    }

    private Anchor download(List<Made> made, Runnable taken) {
        byte[] file = csv(made).getBytes(StandardCharsets.UTF_8);
        Anchor download = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("accounts.csv");
                    event.setContentType("text/csv; charset=UTF-8");
                    event.getOutputStream().write(file);
                    taken.run();
                },
                translate("organization.accounts.download"));
        download.getElement().setAttribute("download", "accounts.csv");
        return download;
    }

    private String csv(List<Made> made) {
        Stream<Stream<String>> rows = made.stream()
                .map(one -> Stream.of(
                        one.number(),
                        one.name(),
                        one.unit() == null ? "" : one.unit(),
                        one.username(),
                        one.password(),
                        roles(one)));
        Stream<String> head = Stream.of(
                translate("organization.number"),
                translate("organization.name"),
                translate("organization.unit"),
                translate("organization.accounts.username"),
                translate("organization.accounts.password"),
                translate("organization.accounts.roles"));
        return Stream.concat(Stream.of(head), rows)
                .map(row -> row.map(FirstPasswords::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    /** A cell that a spreadsheet reads as text, never as a formula. */
    private static String cell(String text) {
        return "\"" + FormulaInjectionGuard.quoted(text).replace("\"", "\"\"") + "\"";
    }

    private RecordTable<Made> table(List<Made> made) {
        return new RecordTable<Made>(translate("organization.accounts.list"))
                .naming(translate("organization.name"), one -> new Span(one.name()))
                .text(translate("organization.accounts.username"), Made::username)
                .component(translate("organization.accounts.password"), one -> {
                    Span password = new Span(one.password());
                    password.addClassName("gy-mono");
                    return password;
                })
                .text(translate("organization.accounts.roles"), this::roles)
                .appendAll(made);
    }

    private String roles(Made one) {
        return one.roles().stream()
                .sorted()
                .map(role -> translate("security.role." + role))
                .collect(Collectors.joining(" · "));
    }
}
