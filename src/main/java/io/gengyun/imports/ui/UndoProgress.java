package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import io.gengyun.imports.Imports.BatchRecord;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows that a batch is being taken back, until it has been or was refused. */
final class UndoProgress extends Div {

    private static final int POLL_MILLIS = 300;

    private final transient CompletableFuture<BatchRecord> undo;
    private final transient Consumer<CompletableFuture<BatchRecord>> over;
    private @Nullable Registration polling;

    /**
     * @param over told once, with what has come of it
     */
    UndoProgress(CompletableFuture<BatchRecord> undo, Consumer<CompletableFuture<BatchRecord>> over) {
        this.undo = undo;
        this.over = over;
        addClassName("gy-batch");
        getElement().setAttribute("aria-live", "polite");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", translate("import.page.undo.going"));
        Paragraph leave = new Paragraph(translate("import.page.undo.mayLeave"));
        leave.addClassNames("gy-soft", "gy-small");
        add(new Paragraph(translate("import.page.undo.going")), bar, leave);
        addAttachListener(event -> begin(event.getUI()));
        addDetachListener(event -> stop(event.getUI()));
    }

    private void begin(UI page) {
        page.setPollInterval(POLL_MILLIS);
        polling = page.addPollListener(poll -> look(page));
    }

    private void look(UI page) {
        if (undo.isDone()) {
            stop(page);
            over.accept(undo);
        }
    }

    private void stop(UI page) {
        if (polling != null) {
            polling.remove();
            polling = null;
            page.setPollInterval(-1);
        }
    }
}
