package io.gengyun.imports.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.imports.RawWorkbook;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook of 300,000 rows, read by a Java of its own that has little memory. */
class LargeWorkbookTest {

    private static final int ROWS = 300_000;
    private static final String MEMORY = "-Xmx48m";

    @TempDir
    Path folder;

    @Test
    void isReadInLittleMemory() throws IOException, InterruptedException {
        Path file = folder.resolve("large.xlsx");
        write(file);

        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reading.waitFor()).as(said).isZero();
        assertThat(said).contains(ROWS + 1 + " rows, last [N300000, 客户300000, 2024-01-01, 0.3, x]");
    }

    /** Each row has two texts of its own, a date, a number and a text that all rows share. */
    private static void write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("<worksheet><sheetData><row>" + "<c t=\"s\"><v>0</v></c>".repeat(5) + "</row>");
            for (int at = 1; at <= ROWS; at++) {
                out.write("<row r=\"%d\"><c t=\"s\"><v>%d</v></c><c t=\"s\"><v>%d</v></c>"
                        .formatted(at + 1, 2 * at - 1, 2 * at));
                out.write("<c s=\"1\"><v>45292</v></c><c><v>0.30000000000000004</v></c><c t=\"s\"><v>0</v></c></row>");
            }
            out.write("</sheetData></worksheet>");
            out.flush();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<sst><si><t>x</t></si>");
            for (int at = 1; at <= ROWS; at++) {
                out.write("<si><t>N%d</t></si><si><t>客户%d</t></si>".formatted(at, at));
            }
            out.write("</sst>");
            out.flush();
            RawWorkbook.of()
                    .styles("14")
                    .strings()
                    .without("xl/worksheets/sheet1.xml")
                    .without("xl/sharedStrings.xml")
                    .writeTo(zip);
        }
    }

    /** What the other Java does. */
    static final class Reading {

        public static void main(String... arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            SheetTable.require(file, "large.xlsx");
            long count = 0;
            TableRow last = null;
            try (Rows rows = SheetTable.choose(file, "large.xlsx", null).open(Table.Watch.NOBODY)) {
                for (TableRow row = rows.next(); row != null; row = rows.next()) {
                    count++;
                    last = row;
                }
            }
            System.out.println(count + " rows, last " + (last == null ? "none" : last.cells()));
        }
    }
}
