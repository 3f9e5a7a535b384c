package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.gengyun.imports.BatchId;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.State;
import io.gengyun.uikit.chart.FigureCard;
import io.gengyun.uikit.form.Progress;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.StatusBadge;
import java.util.function.Consumer;

/** A batch as it stands: progress while it runs, then its counts and what was refused. */
class BatchPanel extends Div {

    private static final int POLL_MILLIS = 700;

    private final transient Imports imports;
    private final transient BatchId batch;
    private final transient Consumer<BatchRecord> ended;
    private final Progress progress;

    /**
     * @param ended told once when the batch is over, at once when it is over already
     */
    BatchPanel(Imports imports, BatchId batch, Consumer<BatchRecord> ended) {
        this.imports = imports;
        this.batch = batch;
        this.ended = ended;
        addClassName("gy-batch");
        getElement().setAttribute("aria-live", "polite");
        progress = Progress.of(this, POLL_MILLIS, this::show);
        addAttachListener(event -> show());
    }

    private void show() {
        BatchRecord found = imports.get(batch);
        removeAll();
        if (found.state() == State.RUNNING) {
            add(running(found));
            return;
        }
        progress.end();
        if (found.state() == State.FAILED) {
            Div alert = new Div(new Span(found.message() == null ? "" : found.message()));
            alert.addClassName("gy-alert");
            alert.getElement().setAttribute("role", "alert");
            add(alert);
        } else {
            add(sentence(found), figures(found));
            if (found.rejected() > 0) {
                add(new RefusedRowsPanel(imports, found));
            }
        }
        ended.accept(found);
    }

    private static Component running(BatchRecord found) {
        boolean reading = found.phase() == Imports.Phase.READING;
        ProgressBar bar = new ProgressBar(0, 100);
        bar.setValue(Math.clamp(found.percent(), 0, 100));
        bar.setIndeterminate(!reading);
        bar.getElement().setAttribute("aria-label", translate("import.page.progress"));
        Paragraph phase = new Paragraph(translate(
                "import.page.phase." + found.phase(),
                found.percent(),
                Formats.here().number(found.rows())));
        Paragraph leave = new Paragraph(translate("import.page.mayLeave"));
        leave.addClassNames("gy-soft", "gy-small");
        return new Div(phase, bar, leave);
    }

    private static Component sentence(BatchRecord found) {
        boolean clean = found.rejected() == 0 && found.rows() > 0;
        String key = found.rows() == 0
                ? "import.page.noRows"
                : "import.page." + (found.dryRun() ? "tried" : "done") + (clean ? "" : "WithRefused");
        Formats formats = Formats.here();
        Div line = new Div(
                new StatusBadge(
                        clean ? StatusBadge.Tone.GOOD : StatusBadge.Tone.WARNING,
                        translate(found.dryRun() ? "import.page.dryRun" : "import.page.run")),
                new Span(translate(key, formats.number(found.rows()), formats.number(found.rejected()))));
        line.addClassName("gy-row");
        return line;
    }

    private static Component figures(BatchRecord found) {
        Formats formats = Formats.here();
        return FigureCard.row(
                new FigureCard(translate("import.page.created"), formats.number(found.created())),
                new FigureCard(translate("import.page.updated"), formats.number(found.updated())),
                new FigureCard(translate("import.page.unchanged"), formats.number(found.unchanged())),
                new FigureCard(translate("import.page.rejected"), formats.number(found.rejected())));
    }

    /** State of a batch as a badge for lists. */
    static StatusBadge badge(BatchRecord found) {
        StatusBadge.Tone tone = switch (found.state()) {
            case RUNNING -> StatusBadge.Tone.INFO;
            case FAILED -> StatusBadge.Tone.BAD;
            case UNDONE -> StatusBadge.Tone.NEUTRAL;
            case DONE -> found.rejected() == 0 ? StatusBadge.Tone.GOOD : StatusBadge.Tone.WARNING;
        };
        return new StatusBadge(tone, translate("import.page.state." + found.state()));
    }
}
