package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.uikit.form.Progress;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Shows that a batch is being taken back, until it has been or was refused. */
final class UndoProgress extends Div {

    private static final int POLL_MILLIS = 300;

    private final transient CompletableFuture<BatchRecord> undo;
    private final transient Consumer<CompletableFuture<BatchRecord>> over;
    private final Progress progress;

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
        progress = Progress.of(this, POLL_MILLIS, this::look);
    }

    private void look() {
        if (undo.isDone()) {
            progress.end();
            over.accept(undo);
        }
    }
}
