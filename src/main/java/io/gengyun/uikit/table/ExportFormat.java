package io.gengyun.uikit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;

/** A kind of file into which a list is taken out. */
enum ExportFormat {
    CSV("csv", "CSV", "text/csv; charset=UTF-8") {
        @Override
        SheetWriter open(OutputStream out, String name, ZoneId zone) throws IOException {
            return new CsvSheet(out, zone);
        }
    },
    XLSX("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        SheetWriter open(OutputStream out, String name, ZoneId zone) {
            return new XlsxSheet(out, name, zone);
        }
    };

    private final String ending;
    private final String called;
    private final String contentType;

    ExportFormat(String ending, String called, String contentType) {
        this.ending = ending;
        this.called = called;
        this.contentType = contentType;
    }

    abstract SheetWriter open(OutputStream out, String name, ZoneId zone) throws IOException;

    String ending() {
        return ending;
    }

    /** What people call it. */
    String called() {
        return called;
    }

    String contentType() {
        return contentType;
    }
}
