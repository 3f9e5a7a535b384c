package io.gengyun.uikit.table;

import com.vaadin.flow.server.streams.DownloadEvent;
import io.gengyun.shared.Slice;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends lists as files, slice by slice: each slice is read and put into words as the page does it,
 * under the page's lock and with the reader's rights; the sending itself holds nobody up. Each file
 * that has left is told to the audit trail, one that broke off too; that one is never closed, so
 * that the browser takes it for what it is and not for the whole list.
 */
@Component
class TableDownloads {

    private static final int LONGEST_NAME = 80;

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TableDownloads(ApplicationEventPublisher events, Clock clock, TransactionTemplate transaction) {
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Answers a download with all rows of a list. */
    <T> void send(DownloadEvent download, ExportFormat format, ExportLinks.Content<T> content) throws IOException {
        Rows<T> rows = new Rows<>(download, content);
        rows.read();
        String name = content.table().caption();
        download.setFileName(fileName(name) + "-" + LocalDate.now(clock) + "." + format.ending());
        download.setContentType(format.contentType());
        boolean whole = false;
        OutputStream out = new BufferedOutputStream(download.getOutputStream());
        SheetWriter sheet = format.open(out, name, clock.getZone());
        try {
            rows.writeTo(sheet);
            sheet.close();
            out.close();
            whole = true;
        } finally {
            TableExported exported = new TableExported(content.what(), format.name(), rows.written, whole);
            transaction.executeWithoutResult(begun -> events.publishEvent(exported));
        }
    }

    static String fileName(String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** Where the reading of a list stands. */
    private static final class Rows<T> {

        private final DownloadEvent download;
        private final ExportLinks.Content<T> content;
        private final ExportLinks.Pages<T> pages;
        private List<List<@Nullable Object>> cells = new ArrayList<>();
        private @Nullable String next;
        private long written;

        Rows(DownloadEvent download, ExportLinks.Content<T> content) {
            this.download = download;
            this.content = content;
            this.pages = content.rows().get();
        }

        void read() {
            download.getUI().accessSynchronously(() -> {
                Slice<T> slice = pages.read(Slice.MOST, next);
                next = slice.next();
                cells = new ArrayList<>(
                        slice.items().stream().map(content.table()::cellsInFile).toList());
            });
        }

        void writeTo(SheetWriter sheet) throws IOException {
            sheet.row(new ArrayList<>(content.table().headingsInFile()));
            while (true) {
                for (List<@Nullable Object> row : cells) {
                    sheet.row(row);
                    written++;
                }
                if (next == null) {
                    return;
                }
                read();
            }
        }
    }
}
