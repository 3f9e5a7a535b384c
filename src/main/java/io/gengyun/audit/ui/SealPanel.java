package io.gengyun.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.gengyun.audit.Anchor;
import io.gengyun.audit.AuditTrail.SealState;
import io.gengyun.uikit.page.Formats;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.page.Section;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** The newest seal to copy out, and what still waits for one. */
final class SealPanel extends Section {

    /** Where the clipboard is closed to pages that came over plain HTTP, the field is selected. */
    private static final String COPY = """
            this.inputElement.select();
            if (navigator.clipboard) {
                navigator.clipboard.writeText($0);
            } else {
                document.execCommand('copy');
            }""";

    SealPanel(SealState state, Runnable sealNow) {
        super(translate("audit.seal.newest"));
        Paragraph why = new Paragraph(translate("audit.seal.newest.why"));
        why.addClassName("gy-soft");
        add(why);
        Anchor newest = state.newest();
        if (newest == null) {
            add(new Paragraph(translate("audit.seal.none")));
        } else {
            Paragraph when = new Paragraph(translate(
                    "audit.seal.made",
                    Long.toString(newest.seal()),
                    Formats.here().dateTime(state.sealedAt())));
            add(when, copying(newest));
        }
        add(waiting(state, sealNow));
    }

    private static Component copying(Anchor newest) {
        TextField field = new TextField();
        field.setAriaLabel(translate("audit.seal.newest"));
        field.setValue(newest.toString());
        field.setReadOnly(true);
        field.setWidthFull();
        field.addClassName("gy-mono");
        Button copy = new Button(translate("audit.copy"), VaadinIcon.COPY.create());
        copy.addClickListener(click -> {
            field.getElement().executeJs(COPY, newest.toString());
            Notices.done("audit.copied");
        });
        com.vaadin.flow.component.html.Anchor file = new com.vaadin.flow.component.html.Anchor(
                download(newest), AttachmentType.DOWNLOAD, translate("audit.seal.download"));
        Div buttons = new Div(copy, file);
        buttons.addClassName("gy-row");
        return new Div(field, buttons);
    }

    private static DownloadHandler download(Anchor newest) {
        byte[] text = (newest + "\n").getBytes(StandardCharsets.US_ASCII);
        return DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(text), "gengyun-seal-" + newest.seal() + ".txt", "text/plain", text.length));
    }

    private static Component waiting(SealState state, Runnable sealNow) {
        if (state.waiting() == 0) {
            Paragraph all = new Paragraph(translate("audit.seal.all"));
            all.addClassNames("gy-soft", "gy-small");
            return all;
        }
        Button now = new Button(translate("audit.seal.now"), click -> sealNow.run());
        now.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Paragraph words = new Paragraph(translate(
                state.overdue() ? "audit.seal.overdue" : "audit.seal.waiting",
                Formats.here().number(state.waiting()),
                Formats.here().dateTime(state.waitingSince())));
        Div row = new Div(words, now);
        row.addClassName(state.overdue() ? "gy-hint" : "gy-row");
        return row;
    }
}
