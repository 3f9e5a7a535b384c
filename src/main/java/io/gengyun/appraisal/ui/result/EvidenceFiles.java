package io.gengyun.appraisal.ui.result;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import io.gengyun.appraisal.Results;
import io.gengyun.documents.Documents.DocumentRecord;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.form.Confirmation;
import io.gengyun.uikit.page.ComponentTexts;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.workflow.BusinessKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Evidence of a case: files to read, to add and to take away, as far as the reader may. */
final class EvidenceFiles extends Div {

    /** What the reader may do with the files of a case besides reading them. */
    enum Right {
        READ,
        ADD,
        ADD_AND_REMOVE
    }

    private static final int MEGABYTE = 1024 * 1024;

    private final Results results;
    private final BusinessKey about;
    private final Right right;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(translate("appraisal.evidence.none"));
    private final ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();

    EvidenceFiles(Results results, BusinessKey about, Right right) {
        this.results = results;
        this.about = about;
        this.right = right;
        addClassName("gy-evidence");
        none.addClassName("gy-soft");
        add(list, none);
        if (right != Right.READ) {
            add(upload());
        }
        refresh();
    }

    private Component upload() {
        Upload upload = new Upload(this::receive);
        long largest = results.largestEvidence();
        upload.setI18n(ComponentTexts.upload());
        upload.setMaxFileSize(Math.toIntExact(largest));
        upload.addFileRejectedListener(
                rejected -> Notices.refused("documents.tooLargeNamed", rejected.getFileName(), largest / MEGABYTE));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            for (Exception failure = failures.poll(); failure != null; failure = failures.poll()) {
                tell(failure);
            }
            refresh();
        });
        Span allowed = new Span(translate("documents.allowed", largest / MEGABYTE));
        allowed.addClassNames("gy-soft", "gy-small");
        return new Div(upload, allowed);
    }

    /**
     * Refusals say their own sentence; anything else gets one with the number it is logged under.
     */
    private static void tell(Exception failure) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(failure));
    }

    /** Runs in the request of the upload; what fails is said when the page hears of the end. */
    private void receive(UploadEvent event) {
        boolean told = false;
        try (InputStream content = event.getInputStream()) {
            results.addEvidence(about, event.getFileName(), content);
            told = true;
        } catch (IOException | BusinessRefusal failure) {
            failures.add(failure);
            told = true;
            event.reject();
        } finally {
            if (!told) {
                failures.add(new IllegalStateException("upload failed: " + event.getFileName()));
            }
        }
    }

    private void refresh() {
        List<DocumentRecord> files = results.evidence(about);
        list.removeAll();
        files.forEach(file -> list.add(item(file)));
        list.setVisible(!files.isEmpty());
        none.setVisible(files.isEmpty());
    }

    private ListItem item(DocumentRecord file) {
        Anchor link = new Anchor(download(file), AttachmentType.DOWNLOAD, "");
        link.add(VaadinIcon.FILE_O.create(), new Span(file.name()));
        Span facts = new Span(Formats.here().size(file.size())
                + " · "
                + file.by()
                + " · "
                + Formats.here().dateTime(file.at()));
        facts.addClassNames("gy-soft", "gy-small");
        ListItem item = new ListItem(link, facts);
        if (right == Right.ADD_AND_REMOVE) {
            item.add(removal(file));
        }
        return item;
    }

    private DownloadHandler download(DocumentRecord file) {
        return DownloadHandler.fromInputStream(event ->
                new DownloadResponse(results.evidenceContent(about, file.id()), file.name(), file.kind(), file.size()));
    }

    private Button removal(DocumentRecord file) {
        Button remove = new Button(VaadinIcon.TRASH.create());
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(translate("appraisal.evidence.remove", file.name()));
        remove.addClickListener(click -> Confirmation.askDangerous(
                translate("appraisal.evidence.remove", file.name()),
                translate("appraisal.evidence.remove.text"),
                translate("appraisal.evidence.remove.yes"),
                () -> removeFile(file)));
        return remove;
    }

    private void removeFile(DocumentRecord file) {
        try {
            results.removeEvidence(about, file.id());
        } catch (BusinessRefusal refusal) {
            Notices.refused(refusal);
        }
        refresh();
    }
}
