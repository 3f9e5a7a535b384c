package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportUndos;
import io.gengyun.imports.ImportUndos.UndoPlan;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.security.Accounts;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.PageLayout;
import io.gengyun.uikit.page.Section;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One batch, to be come back to while it runs and afterwards, and to be undone. */
@Route("imports/batch")
@RolesAllowed({"HR", "ADMIN", "CONSULTANT"})
@StyleSheet("gengyun/imports.css")
class BatchView extends PageLayout implements HasUrlParameter<String> {

    private final transient Imports imports;
    private final transient ImportUndos undos;
    private final transient Accounts accounts;
    private final Div obstacles = new Div();
    private final Div content = new Div();

    BatchView(Imports imports, ImportUndos undos, Accounts accounts) {
        super("import.page.batch");
        this.imports = imports;
        this.undos = undos;
        this.accounts = accounts;
        content.addClassName("gy-stack");
        add(obstacles, content);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(imports.get(parsed(id)));
    }

    private void show(BatchRecord batch) {
        setHeading(batch.fileName().isBlank() ? translate("import.page.batch") : batch.fileName());
        setDescription(translate(
                "import.page.batch.description",
                translate("import.target." + batch.target()),
                name(batch.startedBy()),
                Formats.here().dateTime(batch.startedAt())));
        obstacles.removeAll();
        content.removeAll();
        actions(batch);
        if (batch.state() == State.UNDONE) {
            content.add(undone(batch));
        }
        content.add(new Section(
                translate(batch.dryRun() ? "import.page.dryRun" : "import.page.result"),
                new BatchPanel(imports, batch.id(), this::actions)));
        related(batch);
    }

    /** Buttons beside the heading, as the batch stands. */
    private void actions(BatchRecord batch) {
        clearActions();
        addActions(new Button(translate("import.page.all"), VaadinIcon.LIST.create(), click -> go("imports")));
        Instant until = batch.undoableUntil();
        if (until != null) {
            Button undo =
                    new Button(translate("import.page.undo"), VaadinIcon.ROTATE_LEFT.create(), click -> ask(batch));
            undo.setTooltipText(
                    translate("import.page.undo.until", Formats.here().dateTime(until)));
            addActions(undo);
        }
        if (batch.state() != State.RUNNING) {
            addActions(new Button(
                    translate("import.page.more"),
                    VaadinIcon.PLUS.create(),
                    click -> go("imports/new?target=" + batch.target())));
        }
    }

    private void go(String address) {
        Location there = new Location(address);
        getUI().ifPresent(page -> page.navigate(there.getPath(), there.getQueryParameters()));
    }

    private void ask(BatchRecord batch) {
        obstacles.removeAll();
        try {
            UndoPlan plan = undos.plan(batch.id());
            if (!plan.obstacles().isEmpty()) {
                obstacles.add(against(plan));
                return;
            }
            Formats formats = Formats.here();
            Confirmation.askDangerous(
                    translate("import.page.undo.title"),
                    translate("import.page.undo.text", formats.number(plan.removed()), formats.number(plan.restored())),
                    translate("import.page.undo"),
                    () -> undo(batch));
        } catch (BusinessRefusal refusal) {
            Notices.refused(refusal);
        }
    }

    private Div against(UndoPlan plan) {
        UnorderedList list = new UnorderedList();
        plan.obstacles().forEach(sentence -> list.add(new ListItem(sentence)));
        Div alert = new Div(new Span(translate("import.undo.refused")), list);
        alert.addClassName("gy-alert");
        alert.getElement().setAttribute("role", "alert");
        return alert;
    }

    private void undo(BatchRecord batch) {
        try {
            UndoProgress progress = new UndoProgress(undos.begin(batch.id()), end -> ended(batch, end));
            clearActions();
            content.removeAll();
            content.add(new Section(translate("import.page.undo"), progress));
        } catch (BusinessRefusal refusal) {
            Notices.refused(refusal);
        }
    }

    private void ended(BatchRecord batch, CompletableFuture<BatchRecord> undo) {
        try {
            show(undo.join());
            Notices.done("import.page.undo.done");
        } catch (CompletionException end) {
            show(imports.get(batch.id()));
            if (!(end.getCause() instanceof BusinessRefusal refusal)) {
                throw end;
            }
            Notices.refused(refusal);
        }
    }

    private Div undone(BatchRecord batch) {
        String by = batch.undoneBy();
        Div hint = new Div(new Span(translate(
                "import.page.undone", by == null ? "" : name(by), Formats.here().dateTime(batch.undoneAt()))));
        hint.addClassName("gy-hint");
        return hint;
    }

    /** Links to the batch that this one corrects, and to those that correct it. */
    private void related(BatchRecord batch) {
        BatchId first = batch.corrects();
        UnorderedList list = new UnorderedList();
        if (first != null) {
            list.add(item("import.page.corrects", imports.get(first)));
        }
        imports.corrections(batch.id()).forEach(one -> list.add(item("import.page.correctedBy", one)));
        if (list.getChildren().findAny().isPresent()) {
            list.addClassName("gy-related");
            content.add(new Section(translate("import.page.related"), list));
        }
    }

    private ListItem item(String key, BatchRecord other) {
        String name = other.fileName().isBlank() ? translate("import.page.batch") : other.fileName();
        return new ListItem(
                new Span(translate(key, Formats.here().dateTime(other.startedAt()))),
                new RouterLink(name, BatchView.class, other.id().toString()));
    }

    private String name(String username) {
        return RememberedNote.named(accounts.namesOf(List.of(username)), username);
    }

    private static BatchId parsed(String id) {
        try {
            return BatchId.of(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
