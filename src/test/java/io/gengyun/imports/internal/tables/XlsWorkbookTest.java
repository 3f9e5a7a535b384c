package io.gengyun.imports.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.shared.BusinessRefusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void readsEveryKindOfCellAsItIsMeant() {
        byte[] bytes = workbook(book -> {
            HSSFSheet sheet = book.createSheet("数据");
            cells(sheet, 0, "text", "number", "noise", "date", "moment", "percent", "code", "truth", "error");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("王芳");
            row.createCell(1).setCellValue(440_106_199_001.25);
            row.createCell(2).setCellValue(0.1 + 0.2);
            styled(book, "yyyy\"年\"m\"月\"d\"日\"", row.createCell(3)).setCellValue(LocalDate.of(2024, 2, 29));
            styled(book, "m/d/yy h:mm", row.createCell(4)).setCellValue(LocalDateTime.of(2024, 2, 29, 6, 30));
            styled(book, "0.00%", row.createCell(5)).setCellValue(0.155);
            styled(book, "00000", row.createCell(6)).setCellValue(123);
            row.createCell(7).setCellValue(true);
            row.createCell(8).setCellErrorValue(FormulaError.NA.getCode());
        });

        assertThat(rows(bytes).getLast())
                .containsExactly(
                        "王芳",
                        "440106199001.25",
                        "0.3",
                        "2024-02-29",
                        "2024-02-29 06:30:00",
                        "0.155",
                        "00123",
                        "TRUE",
                        "#N/A");
    }

    @Test
    void readsFormulasByTheirStoredValues() {
        byte[] bytes = workbook(book -> {
            HSSFSheet sheet = book.createSheet();
            cells(sheet, 0, "number", "text", "truth", "error");
            var row = sheet.createRow(1);
            row.createCell(0).setCellFormula("1+1");
            row.getCell(0).setCellValue(2.5);
            row.createCell(1).setCellFormula("\"a\"&\"b\"");
            row.getCell(1).setCellValue("两段");
            row.createCell(2).setCellFormula("1=1");
            row.getCell(2).setCellValue(true);
            row.createCell(3).setCellFormula("1/0");
            row.getCell(3).setCellErrorValue(FormulaError.DIV0.getCode());
        });

        assertThat(rows(bytes).getLast()).containsExactly("2.5", "两段", "TRUE", "#DIV/0!");
    }

    @Test
    void countsAMergedCellForEachOfItsRowsAndFillsGaps() {
        byte[] bytes = workbook(book -> {
            HSSFSheet sheet = book.createSheet();
            cells(sheet, 1, "unit", "", "number");
            cells(sheet, 2, "华东", "", "E1");
            cells(sheet, 4, "", "", "E2");
            sheet.addMergedRegion(new CellRangeAddress(2, 4, 0, 0));
        });

        assertThat(rows(bytes))
                .containsExactly(List.of("unit", "", "number"), List.of("华东", "", "E1"), List.of("华东", "", "E2"));
    }

    @Test
    void readsTheChosenSheetAndOffersThoseThatAreSeen() {
        byte[] bytes = workbook(book -> {
            book.createSheet("封面");
            cells(book.createSheet("隐藏"), 0, "x");
            book.setSheetHidden(1, true);
            cells(book.createSheet("在职"), 0, "a", "b");
            cells(book.createSheet("离职"), 0, "c", "d");
            book.setSheetOrder("离职", 0);
        });
        Path file = file(bytes);

        SheetTable first = SheetTable.choose(file, "a.xls", null);
        SheetTable other = SheetTable.choose(file, "a.xls", "在职");

        assertThat(first.sheets()).containsExactly("离职", "封面", "在职");
        assertThat(rows(first)).containsExactly(List.of("c", "d"));
        assertThat(rows(other)).containsExactly(List.of("a", "b"));
    }

    @Test
    void readsMoreSharedTextsThanOneRecordHolds() {
        byte[] bytes = workbook(book -> {
            HSSFSheet sheet = book.createSheet();
            for (int at = 0; at < 3_000; at++) {
                cells(sheet, at, "客户" + at, "customer " + at);
            }
        });

        assertThat(rows(bytes)).hasSize(3_000).last().isEqualTo(List.of("客户2999", "customer 2999"));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        RawXls raw = new RawXls()
                .record(0x22, 1, 0)
                .record(0xE0, 0, 0, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                .sheet();

        assertThat(rows(raw.number(0, 0, 366).bytes())).containsExactly(List.of("1905-01-01"));
    }

    @Test
    void readsNumbersThatArePackedTogether() {
        // 4 × 6.25 + 2 marks an integer, + 3 one divided by a hundred
        byte[] bytes = new RawXls()
                .sheet()
                .record(0x27E, 0, 0, 0, 0, 0, 0, 30, 0, 0, 0)
                .record(0xBD, 0, 0, 1, 0, 0, 0, 102, 0, 0, 0, 0, 0, 103, 0, 0, 0, 2, 0)
                .bytes();

        assertThat(rows(bytes)).containsExactly(List.of("7", "25", "0.25"));
    }

    @Test
    void passesOverChartsWithinASheet() {
        byte[] bytes = new RawXls()
                .sheet()
                .number(0, 0, 1)
                .begin(0x20)
                .number(0, 1, 2)
                .end()
                .number(0, 2, 3)
                .bytes();

        assertThat(rows(bytes)).containsExactly(List.of("1", "", "3"));
    }

    @Test
    void refusesWhatIsProtectedOrOlder() {
        assertThat(refused(protectedByAPassword())).isEqualTo("import.file.encrypted");
        assertThat(refused(new RawXls(0x0500).sheet().bytes())).isEqualTo("import.file.oldWorkbook");
    }

    @Test
    void refusesWhatIsCutOffAtAnyPlace() {
        byte[] bytes = workbook(book -> {
            HSSFSheet sheet = book.createSheet();
            for (int at = 0; at < 2_000; at++) {
                cells(sheet, at, "n" + at, "甲");
            }
        });

        for (int length = 600; length < bytes.length - 4_096; length += bytes.length / 40) {
            assertThat(refused(java.util.Arrays.copyOf(bytes, length)))
                    .isIn("import.file.brokenWorkbook", "import.file.noTable");
        }
    }

    @Test
    void refusesRowsThatComeInNoOrder() {
        byte[] bytes = new RawXls()
                .sheet()
                .number(5, 0, 1)
                .number(6, 0, 2)
                .number(5, 1, 3)
                .bytes();

        assertThat(refused(() -> rows(bytes))).isEqualTo("import.file.brokenWorkbook");
    }

    @Test
    void refusesCellsAndTextsThatNoSheetHas() {
        byte[] far = new RawXls().sheet().number(0, 256, 1).bytes();
        byte[] none =
                new RawXls().sheet().record(0xFD, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0).bytes();
        byte[] noNumber = new RawXls().sheet().number(0, 0, Double.NaN).bytes();

        assertThat(refused(() -> rows(far))).isEqualTo("import.file.brokenWorkbook");
        assertThat(refused(() -> rows(none))).isEqualTo("import.file.brokenWorkbook");
        assertThat(refused(() -> rows(noNumber))).isEqualTo("import.file.brokenWorkbook");
    }

    @Test
    void believesNoCountOfTextsThatAreNotThere() {
        byte[] bytes = new RawXls()
                .record(0xFC, 255, 255, 255, 127, 255, 255, 255, 127, 1, 0, 0, 'a')
                .sheet()
                .record(0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                .bytes();

        assertThat(rows(bytes)).containsExactly(List.of("a"));
    }

    @Test
    void survivesAnyByteThatIsNotAsWritten() {
        byte[] whole = workbook(book -> {
            HSSFSheet sheet = book.createSheet();
            cells(sheet, 0, "number", "name");
            cells(sheet, 1, "E1", "甲");
            sheet.createRow(2).createCell(0).setCellFormula("1+1");
        });

        for (int at = 0; at < whole.length; at += 7) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) 0xFF;
            try {
                rows(bytes);
            } catch (BusinessRefusal refusal) {
                assertThat(refusal.key()).startsWith("import.file.");
            }
        }
    }

    private static byte[] workbook(Consumer<HSSFWorkbook> filling) {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static byte[] protectedByAPassword() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return workbook(book -> cells(book.createSheet(), 0, "a", "b"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static void cells(HSSFSheet sheet, int line, String... cells) {
        var row = sheet.createRow(line);
        for (int at = 0; at < cells.length; at++) {
            if (!cells[at].isEmpty()) {
                row.createCell(at).setCellValue(cells[at]);
            }
        }
    }

    private static Cell styled(HSSFWorkbook book, String format, Cell cell) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("a.xls"), bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private List<List<String>> rows(byte[] bytes) {
        return rows(SheetTable.choose(file(bytes), "a.xls", null));
    }

    private static List<List<String>> rows(SheetTable table) {
        List<List<String>> all = new ArrayList<>();
        try (Rows rows = table.open(Table.Watch.NOBODY)) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row.cells());
            }
            return all;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private String refused(byte[] bytes) {
        return refused(() -> SheetTable.choose(file(bytes), "a.xls", null));
    }

    private static String refused(Runnable reading) {
        BusinessRefusal[] caught = new BusinessRefusal[1];
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(BusinessRefusal.class, refusal -> caught[0] = refusal);
        return caught[0].key();
    }

    /** A workbook put together record by record, so that a test can write what no spreadsheet would. */
    private static final class RawXls {

        private final ByteArrayOutputStream records = new ByteArrayOutputStream();
        private final int version;

        RawXls() {
            this(0x0600);
        }

        RawXls(int version) {
            this.version = version;
            begin(0x05);
            record(0x85, 0, 1, 0, 0, 0, 0, 1, 0, 's');
        }

        RawXls record(int kind, int... content) {
            records.write(kind);
            records.write(kind >> 8);
            records.write(content.length);
            records.write(content.length >> 8);
            for (int one : content) {
                records.write(one);
            }
            return this;
        }

        RawXls begin(int type) {
            return record(0x809, 0, version >> 8, type, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        RawXls end() {
            return record(0x0A);
        }

        RawXls sheet() {
            return end().begin(0x10);
        }

        RawXls number(int row, int column, double value) {
            long bits = Double.doubleToRawLongBits(value);
            int[] content = new int[14];
            content[0] = row;
            content[2] = column & 0xFF;
            content[3] = column >> 8;
            for (int at = 0; at < 8; at++) {
                content[6 + at] = (int) (bits >> 8 * at) & 0xFF;
            }
            return record(0x203, content);
        }

        byte[] bytes() {
            end();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                container.createDocument(new ByteArrayInputStream(records.toByteArray()), "Workbook");
                container.writeFilesystem(bytes);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            return bytes.toByteArray();
        }
    }
}
