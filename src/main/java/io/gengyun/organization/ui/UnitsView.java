package io.gengyun.organization.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gengyun.organization.OrgUnits;
import io.gengyun.organization.OrgUnits.PositionRecord;
import io.gengyun.organization.OrgUnits.UnitRecord;
import io.gengyun.security.Access;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.FieldError;
import io.gengyun.uikit.form.FormDialog;
import io.gengyun.uikit.form.NamedFields;
import io.gengyun.uikit.page.EmptyState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import io.gengyun.uikit.table.ExportLinks;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.RowButton;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The units of the company and the positions in it. */
@Route("units")
@Menu(title = "organization.units", order = 220, icon = "vaadin:sitemap")
@RolesAllowed({"HR", "ADMIN", "CONSULTANT"})
class UnitsView extends PageLayout {

    private final transient OrgUnits units;
    private final boolean writes;
    private final Div columns = new Div();

    UnitsView(OrgUnits units, Access access) {
        super("organization.units");
        this.units = units;
        this.writes = access.user().has(Role.HR) || access.user().has(Role.ADMIN);
        setDescription(translate("organization.units.description"));
        columns.addClassName("gy-columns");
        add(columns);
        show();
    }

    private void show() {
        columns.removeAll();
        columns.add(
                section("organization.unitList", unitList(), () -> openUnit(null)),
                section("organization.positionList", positionList(), () -> openPosition(null)));
    }

    private Section section(String heading, Component content, Runnable add) {
        Section section = new Section(translate(heading), content);
        if (writes) {
            Button button = new Button(translate(heading + ".add"), VaadinIcon.PLUS.create());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            button.addClickListener(click -> add.run());
            section.withActions(button);
        }
        return section;
    }

    private Component unitList() {
        List<UnitRecord> all = units.units();
        if (all.isEmpty()) {
            return new EmptyState(translate("organization.noUnits"), translate("organization.noUnits.hint"));
        }
        Formats formats = Formats.here();
        RecordTable<UnitRecord> table = new RecordTable<UnitRecord>(translate("organization.unitList"))
                .naming(translate("organization.unit"), row -> new Span(row.code()))
                .text(translate("organization.parent"), row -> row.parent() == null ? "–" : row.parent())
                .number(translate("organization.people"), row -> formats.number(row.employees()))
                .inFile(UnitRecord::employees);
        if (writes) {
            table.actions(translate("organization.edit"), row -> edit(row.code(), () -> openUnit(row)));
        }
        return new Div(table.appendAll(all), ExportLinks.of("units", table, all));
    }

    private Component positionList() {
        List<PositionRecord> all = units.positions();
        if (all.isEmpty()) {
            return new EmptyState(translate("organization.noPositions"), translate("organization.noPositions.hint"));
        }
        Formats formats = Formats.here();
        RecordTable<PositionRecord> table = new RecordTable<PositionRecord>(translate("organization.positionList"))
                .naming(translate("organization.position"), row -> new Span(row.code()))
                .number(translate("organization.people"), row -> formats.number(row.employees()))
                .inFile(PositionRecord::employees);
        if (writes) {
            table.actions(translate("organization.edit"), row -> edit(row.code(), () -> openPosition(row.code())));
        }
        return new Div(table.appendAll(all), ExportLinks.of("positions", table, all));
    }

    private Button edit(String name, Runnable open) {
        return new RowButton(
                VaadinIcon.EDIT, translate("organization.edit"), translate("organization.editOf", name), open);
    }

    private void openUnit(@Nullable UnitRecord before) {
        TextField name = name(before == null ? "" : before.code());
        ComboBox<String> parent = new ComboBox<>(translate("organization.parent"));
        parent.setItems(units.units().stream()
                .map(UnitRecord::code)
                .filter(code -> before == null || !code.equals(before.code()))
                .toList());
        parent.setClearButtonVisible(true);
        parent.setWidthFull();
        if (before != null && before.parent() != null) {
            parent.setValue(before.parent());
        }
        String old = before == null ? null : before.code();
        open("organization.unitList.add", old, entered -> units.putUnit(old, entered, parent.getValue()), name, parent);
    }

    private void openPosition(@Nullable String before) {
        open(
                "organization.positionList.add",
                before,
                entered -> units.putPosition(before, entered),
                name(before == null ? "" : before));
    }

    private TextField name(String value) {
        TextField name = new TextField(translate("organization.nameOfIt"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setWidthFull();
        name.setValue(value);
        return name;
    }

    private void open(String adding, @Nullable String before, Consumer<String> put, TextField name, Component... more) {
        NamedFields fields = new NamedFields();
        fields.required("name", name);
        for (Component field : more) {
            fields.add("parent", (HasValue<?, ?>) field);
        }
        String title = before == null ? translate(adding) : translate("organization.editOf", before);
        FormDialog dialog = new FormDialog(title, fields)
                .withContent(name)
                .withContent(more)
                .withCommand(translate("organization.save"), () -> put(name.getValue(), put), () -> {
                    Notices.done("organization.saved", name.getValue());
                    show();
                });
        dialog.setWidth("min(26rem, 100vw)");
        dialog.open();
    }

    /** Whatever is refused is about the name, or about what has it. */
    private static void put(String name, Consumer<String> put) {
        try {
            put.accept(name);
        } catch (BusinessRefusal refusal) {
            throw new BusinessRefusal(
                    refusal.kind(),
                    refusal.key(),
                    List.of(new FieldError("name", refusal.key(), refusal.arguments())),
                    refusal.arguments());
        }
    }
}
