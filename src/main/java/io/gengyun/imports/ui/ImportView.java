package io.gengyun.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadEvent;
import io.gengyun.imports.BatchId;
import io.gengyun.imports.ImportMapping;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Preview;
import io.gengyun.imports.Imports.State;
import io.gengyun.imports.SpooledFile;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.ComponentTexts;
import io.gengyun.uikit.Notices;
import io.gengyun.uikit.PageLayout;
import io.gengyun.uikit.Section;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes a file, shows how it is understood, lets that be corrected, tries it and imports it. */
@Route("imports/new")
@RolesAllowed({"HR", "ADMIN", "CONSULTANT"})
class ImportView extends PageLayout implements BeforeEnterObserver {

    private final transient Imports imports;
    private final Select<ImportTarget> target = new Select<>();
    private final Div understanding = new Div();
    private final Div outcome = new Div();
    private transient @Nullable SpooledFile file;
    private transient @Nullable BusinessRefusal refused;
    private @Nullable FilePanel reading;
    private @Nullable MappingPanel mapping;

    ImportView(Imports imports) {
        super("import.page.new");
        this.imports = imports;
        setDescription(getTranslation("import.page.new.description"));
        target.setLabel(getTranslation("import.page.target"));
        target.setItems(imports.targets());
        target.setItemLabelGenerator(one -> getTranslation("import.target." + one.key()));
        target.setValue(imports.targets().getFirst());
        target.addValueChangeListener(change -> understand());
        Div form = new Div(target, upload());
        form.addClassName("gy-form");
        add(new Section(getTranslation("import.page.step.file"), form), understanding, outcome);
        understanding.addClassName("gy-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("target")
                .flatMap(
                        key ->
                                imports.targets().stream()
                                        .filter(one -> one.key().equals(key))
                                        .findFirst())
                .ifPresent(target::setValue);
    }

    private Component upload() {
        Upload upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setI18n(ComponentTexts.upload());
        upload.getElement()
                .addEventListener(
                        "upload-success",
                        event -> {
                            upload.clearFileList();
                            understand();
                        });
        return upload;
    }

    /** Runs in the request of the upload, without the page; the page asks afterwards. */
    private void receive(UploadEvent event) throws IOException {
        try (InputStream content = event.getInputStream()) {
            refused = null;
            file = imports.spool(event.getFileName(), content, true);
        } catch (BusinessRefusal refusal) {
            file = null;
            refused = refusal;
        }
    }

    private void understand() {
        understanding.removeAll();
        outcome.removeAll();
        reading = null;
        mapping = null;
        BusinessRefusal refusal = refused;
        SpooledFile given = file;
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
        if (mapping != null) {
            understanding.remove(mapping);
            mapping = null;
        }
        try {
            Preview preview = imports.preview(target.getValue().key(), given, how.mapping());
            how.show(preview);
            mapping = new MappingPanel(target.getValue(), preview, this::words, buttons());
            understanding.add(mapping);
        } catch (BusinessRefusal refusal) {
            how.show(alert(refusal));
        }
    }

    private Preview words(ImportMapping fields) {
        SpooledFile given = file;
        if (given == null) {
            throw new IllegalStateException("no file has been given");
        }
        return imports.preview(target.getValue().key(), given, fields);
    }

    private Component[] buttons() {
        Button dry =
                new Button(
                        getTranslation("import.page.try"),
                        VaadinIcon.SEARCH.create(),
                        click -> start(true));
        Button run =
                new Button(
                        getTranslation("import.page.import"),
                        VaadinIcon.CHECK.create(),
                        click -> start(false));
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setDisableOnClick(true);
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
            BatchId batch =
                    imports.start(
                            target.getValue().key(), given, what.mapping(how.mapping()), dryRun);
            outcome.add(
                    new Section(
                            getTranslation(dryRun ? "import.page.dryRun" : "import.page.result"),
                            new BatchPanel(imports, batch, ended -> ended(ended, what))));
        } catch (BusinessRefusal refusal) {
            outcome.add(alert(refusal));
            what.enableButtons();
        }
        outcome.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void ended(BatchRecord batch, MappingPanel what) {
        if (batch.dryRun() || batch.state() == State.FAILED) {
            what.enableButtons();
        } else {
            file = null;
            understanding.removeAll();
            RouterLink all = new RouterLink(getTranslation("import.page.all"), ImportsView.class);
            outcome.add(all);
        }
    }

    private static Component alert(BusinessRefusal refusal) {
        Div alert = new Div(Notices.sentence(refusal));
        alert.addClassName("gy-alert");
        alert.getElement().setAttribute("role", "alert");
        return alert;
    }
}
