package io.gengyun.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import io.gengyun.imports.Imports;
import io.gengyun.imports.SpooledFile;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.ComponentTexts;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The place to drop a file at, or to choose one, which is then handed over. */
class FileDrop extends Upload {

    /** Told on the page when a file has arrived, or why it was not taken. */
    interface Taken {
        void with(@Nullable SpooledFile file, @Nullable BusinessRefusal refusal);
    }

    private final transient Imports imports;
    private transient @Nullable SpooledFile file;
    private transient @Nullable BusinessRefusal refused;

    FileDrop(Imports imports, String button, Taken taken) {
        this.imports = imports;
        addClassName("gy-drop");
        setUploadHandler(this::receive);
        setMaxFiles(1);
        setUploadFormat(UploadFormat.RAW);
        setI18n(ComponentTexts.upload());
        setUploadButton(new Button(button, VaadinIcon.UPLOAD_ALT.create()));
        getElement().addEventListener("upload-success", event -> {
            clearFileList();
            taken.with(file, refused);
        });
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
}
