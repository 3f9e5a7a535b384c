package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.security.Accounts;
import io.gengyun.shared.Slice;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.StatusBadge;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.SliceTable;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been imported, by whom and how it went. */
@Route("imports")
@Menu(title = "import.page.imports", order = 205, icon = "vaadin:upload-alt")
@RolesAllowed({"HR", "ADMIN", "CONSULTANT"})
class ImportsView extends PageLayout {

    private final transient Imports imports;
    private final transient Accounts accounts;
    private final Map<String, String> names = new HashMap<>();

    ImportsView(Imports imports, Accounts accounts) {
        super("import.page.imports");
        this.imports = imports;
        this.accounts = accounts;
        setDescription(translate("import.page.description"));
        addActions(begin());
        SliceTable<BatchRecord> list = new SliceTable<>(table());
        Div tools = new Div(list.export("imports"));
        tools.addClassName("gy-row");
        add(tools, list);
        list.show(this::page, this::nothing);
    }

    private Slice<BatchRecord> page(int limit, @Nullable String mark) {
        Slice<BatchRecord> page = imports.list(limit, mark);
        names.putAll(accounts.namesOf(
                page.items().stream().map(BatchRecord::startedBy).toList()));
        return page;
    }

    private Button begin() {
        Button begin = new Button(
                translate("import.page.new"),
                VaadinIcon.PLUS.create(),
                click -> click.getSource().getUI().ifPresent(page -> page.navigate(ImportView.class)));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return begin;
    }

    private Component nothing() {
        return new EmptyState(translate("import.page.none"), translate("import.page.none.hint"), begin());
    }

    private RecordTable<BatchRecord> table() {
        Formats formats = Formats.here();
        return new RecordTable<BatchRecord>(translate("import.page.imports"))
                .naming(translate("import.page.file"), this::name)
                .text(translate("import.page.target"), row -> translate("import.target." + row.target()))
                .component(translate("import.page.state"), this::state)
                .number(translate("import.page.rows"), row -> formats.number(row.rows()))
                .inFile(BatchRecord::rows)
                .number(translate("import.page.created"), row -> formats.number(row.created()))
                .inFile(BatchRecord::created)
                .number(translate("import.page.updated"), row -> formats.number(row.updated()))
                .inFile(BatchRecord::updated)
                .number(translate("import.page.unchanged"), row -> formats.number(row.unchanged()))
                .inFile(BatchRecord::unchanged)
                .number(translate("import.page.rejected"), row -> formats.number(row.rejected()))
                .inFile(BatchRecord::rejected)
                .text(translate("import.page.by"), this::startedBy)
                .text(translate("import.page.at"), row -> formats.dateTime(row.startedAt()))
                .inFile(BatchRecord::startedAt);
    }

    private String startedBy(BatchRecord row) {
        return RememberedNote.named(names, row.startedBy());
    }

    private Component name(BatchRecord row) {
        String name = row.fileName().isBlank() ? row.id().toString() : row.fileName();
        return new RouterLink(name, BatchView.class, row.id().toString());
    }

    private Component state(BatchRecord row) {
        Div both = new Div(BatchPanel.badge(row));
        both.addClassName("gy-row");
        if (row.dryRun()) {
            both.add(new StatusBadge(StatusBadge.Tone.NEUTRAL, translate("import.page.dryRun")));
        }
        return both;
    }
}
