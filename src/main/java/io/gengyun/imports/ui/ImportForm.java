package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.Preview;
import io.gengyun.imports.Imports.Remembered;
import io.gengyun.imports.SpooledFile;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.CommandButton;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.Section;
import org.jspecify.annotations.Nullable;

/** Takes a file, shows how it is understood, lets that be corrected, tries it and imports it. */
class ImportForm extends Div {

    private final transient Imports imports;
    private final transient ImportTarget target;
    private final transient RememberedNote.Names names;
    private final Div understanding = new Div();
    private final Div outcome = new Div();
    private boolean anew;
    private transient @Nullable SpooledFile file;
    private @Nullable FilePanel reading;
    private @Nullable MappingPanel mapping;
    private @Nullable RememberedNote note;

    ImportForm(Imports imports, ImportTarget target, TemplateLinks templates, RememberedNote.Names names) {
        this.imports = imports;
        this.target = target;
        this.names = names;
        addClassName("gy-stack");
        understanding.addClassName("gy-stack");
        Paragraph hint = new Paragraph(translate("import.page.file.hint"));
        hint.addClassNames("gy-soft", "gy-small");
        FileDrop drop = new FileDrop(imports, translate("import.page.chooseFile"), this::taken);
        add(new Section(translate("import.page.step.file"), drop, hint).withActions(templates), understanding, outcome);
    }

    private void taken(@Nullable SpooledFile given, @Nullable BusinessRefusal refusal) {
        understanding.removeAll();
        outcome.removeAll();
        reading = null;
        mapping = null;
        note = null;
        anew = false;
        file = given;
        if (refusal != null) {
            understanding.add(alert(refusal));
        } else if (given != null) {
            reading = new FilePanel(given.name(), this::read);
            understanding.add(reading);
            read();
        }
    }

    /** Reads the beginning of the file as the reading says now and offers the mapping for it. */
    private void read() {
        FilePanel how = reading;
        SpooledFile given = file;
        if (how == null || given == null) {
            return;
        }
        outcome.removeAll();
        clear();
        try {
            Preview preview = imports.preview(target.key(), given, how.mapping());
            how.show(preview);
            Remembered last = anew ? null : last(preview);
            ImportMapping proposed = last == null ? ImportMapping.NONE : last.mapping();
            if (last != null) {
                how.propose(proposed);
                preview = imports.preview(target.key(), given, how.over(proposed));
                note = note(last, preview);
                understanding.add(note);
            }
            how.propose(preview.dateFormats());
            mapping = new MappingPanel(target, preview, proposed, this::words, buttons());
            understanding.add(mapping);
        } catch (BusinessRefusal refusal) {
            how.show(alert(refusal));
        }
    }

    private void clear() {
        if (mapping != null) {
            understanding.remove(mapping);
            mapping = null;
        }
        if (note != null) {
            understanding.remove(note);
            note = null;
        }
    }

    private @Nullable Remembered last(Preview preview) {
        return imports.remembered(target.key(), preview.headings()).orElse(null);
    }

    private RememberedNote note(Remembered last, Preview preview) {
        return new RememberedNote(
                last,
                names,
                () -> {
                    anew = true;
                    read();
                },
                () -> {
                    imports.forget(target.key(), preview.headings());
                    Notices.done("import.page.remembered.forgotten");
                    read();
                });
    }

    private Preview words(ImportMapping fields) {
        SpooledFile given = file;
        FilePanel how = reading;
        if (given == null || how == null) {
            throw new IllegalStateException("no file has been given");
        }
        Preview preview = imports.preview(target.key(), given, how.over(fields));
        how.propose(preview.dateFormats());
        return preview;
    }

    private Component[] buttons() {
        Button dry = new CommandButton(translate("import.page.try"), () -> start(true)).secondary();
        dry.setIcon(VaadinIcon.SEARCH.create());
        Button run = new CommandButton(translate("import.page.import"), () -> start(false));
        run.setIcon(VaadinIcon.CHECK.create());
        return new Component[] {dry, run};
    }

    private void start(boolean dryRun) {
        FilePanel how = reading;
        MappingPanel what = mapping;
        SpooledFile given = file;
        if (how == null || what == null || given == null) {
            return;
        }
        outcome.removeAll();
        try {
            BatchId batch = imports.start(target.key(), given, what.mapping(how.mapping()), dryRun);
            if (dryRun) {
                outcome.add(new Section(
                        translate("import.page.dryRun"),
                        new BatchPanel(imports, batch, ended -> what.enableButtons())));
            } else {
                getUI().ifPresent(page -> page.navigate(BatchView.class, batch.toString()));
            }
        } catch (BusinessRefusal refusal) {
            outcome.add(alert(refusal));
            what.enableButtons();
        }
        outcome.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private static Component alert(BusinessRefusal refusal) {
        Div alert = new Div(Notices.sentence(refusal));
        alert.addClassName("gy-alert");
        alert.getElement().setAttribute("role", "alert");
        return alert;
    }
}
