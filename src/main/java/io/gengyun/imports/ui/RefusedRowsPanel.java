package io.gengyun.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.gengyun.imports.BatchId;
import io.gengyun.imports.FileFormat;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Rejection;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.uikit.page.Notices;
import io.gengyun.uikit.table.RecordTable;
import io.gengyun.uikit.table.SliceTable;

/** The refused rows of a batch with their reasons, and the way to bring them in corrected. */
class RefusedRowsPanel extends Div {

    private final transient Imports imports;
    private final transient BatchRecord batch;

    RefusedRowsPanel(Imports imports, BatchRecord batch) {
        this.imports = imports;
        this.batch = batch;
        addClassName("gy-stack");
        SliceTable<Rejection> list = new SliceTable<>(table());
        if (batch.correctable() > 0) {
            add(correction());
        }
        Div tools = new Div(new H3(translate("import.page.reasons")), list.export("rejections"));
        tools.addClassName("gy-row");
        add(tools, list);
        list.show((limit, mark) -> imports.rejections(batch.id(), limit, mark), Span::new);
    }

    private static RecordTable<Rejection> table() {
        return new RecordTable<Rejection>(translate("import.page.refusedRows"))
                .number(translate("import.page.line"), row -> String.valueOf(row.line()))
                .text(translate("import.page.column"), Rejection::column)
                .text(translate("import.page.value"), Rejection::value)
                .text(translate("import.page.reason"), Rejection::reason);
    }

    /** Refused rows out as a file, and in again when they are corrected. */
    private Component correction() {
        Paragraph how = new Paragraph(translate("import.page.correct.how"));
        Div files = new Div(new Span(translate("import.page.correct.download")));
        files.addClassName("gy-export");
        for (FileFormat format : FileFormat.values()) {
            files.add(link(format));
        }
        Upload upload = new FileDrop(imports, translate("import.page.correct.upload"), (file, refusal) -> {
            if (refusal != null) {
                Notices.refused(refusal);
            } else if (file != null) {
                start(() -> imports.correct(batch.id(), file, false));
            }
        });
        Div all = new Div(new H3(translate("import.page.correct")), how, files, upload);
        all.addClassName("gy-correction");
        return all;
    }

    private Anchor link(FileFormat format) {
        String called = translate("import.page.format." + format);
        String name = translate("import.page.refusedRows");
        Anchor link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(name + format.ending());
                    event.setContentType(format.contentType());
                    imports.writeRefusedRows(batch.id(), format, event.getOutputStream());
                },
                called);
        link.setAriaLabel(translate("import.page.correct.downloadAs", called));
        return link;
    }

    /** Begins a batch. */
    private interface Begin {
        BatchId now();
    }

    private void start(Begin begin) {
        try {
            BatchId id = begin.now();
            getUI().ifPresent(page -> page.navigate(BatchView.class, id.toString()));
        } catch (BusinessRefusal refusal) {
            Notices.refused(refusal);
        }
    }
}
