package io.gengyun.uikit.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String RISKY = "=+-@\t\r\n＝＋－＠";

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<String> attacks = Arbitraries.strings()
                .withChars("=+-@\t\r\n \u3000＝＋－＠\ufeff\u200b'\"|,;A1客\u0000\u0007\ud800\uffff")
                .ofMaxLength(8);
        return Arbitraries.oneOf(anything, attacks);
    }

    @Property
    void noTextOfACsvFileBeginsLikeAFormula(@ForAll("texts") String text) throws IOException {
        String cell = csv(List.of("head"), List.of(text)).get(1).getField(0);

        String behindBlanks = cell.codePoints()
                .dropWhile(one -> Character.isSpaceChar(one)
                        || Character.isWhitespace(one)
                        || Character.getType(one) == Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(behindBlanks.isEmpty() || RISKY.indexOf(behindBlanks.charAt(0)) < 0)
                .isTrue();
        assertThat(cell).isIn(XmlText.clean(text), "'" + XmlText.clean(text));
    }

    @Property
    void everyTextOfAWorkbookComesBackAsTheSameText(@ForAll("texts") String text) throws IOException {
        Row row = xlsx(List.of("head"), Arrays.asList(text, "end")).get(1);

        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getFormula()).isNull();
        assertThat(row.getCellText(0)).isEqualTo(XmlText.clean(text));
    }

    @Property
    void numbersStayNumbersWithTheirSign(@ForAll("numbers") BigDecimal number) throws IOException {
        assertThat(csv(List.of("head"), List.of(number)).get(1).getField(0)).isEqualTo(number.toPlainString());
        assertThat(xlsx(List.of("head"), List.of(number)).get(1).getCellAsNumber(0))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
                .ofScale(4);
    }

    @Test
    void datesStayDatesAndWhatIsMissingIsEmpty() throws IOException {
        LocalDate day = LocalDate.of(2026, 2, 28);
        Instant moment = Instant.parse("2026-02-28T16:30:00Z");
        List<@Nullable Object> cells = Arrays.asList(day, moment, null, LocalDate.of(1850, 1, 1));

        Row row = xlsx(List.of("a", "b", "c", "d"), cells).get(1);
        assertThat(row.getCellAsDate(0)).hasValue(day.atStartOfDay());
        assertThat(row.getCellAsDate(1)).hasValue(LocalDateTime.of(2026, 3, 1, 0, 30));
        assertThat(row.getCellText(3)).isEqualTo("1850-01-01");
        assertThat(csv(List.of("a", "b", "c", "d"), cells).get(1).getFields())
                .containsExactly("2026-02-28", "2026-03-01 00:30:00", "", "1850-01-01");
    }

    @Test
    void aCsvFileBeginsWithTheMarkOfItsEncoding() throws IOException {
        byte[] file = file(ExportFormat.CSV, List.of(List.of("编号")));

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\ufeff编号\r\n");
    }

    @Test
    void aWorkbookHoldsEveryRowBeyondTheOnesItMeasures() throws IOException {
        List<List<@Nullable Object>> rows =
                IntStream.range(0, 1001).mapToObj(SheetWriterTest::numbered).toList();

        assertThat(read(file(ExportFormat.XLSX, rows)))
                .hasSize(1001)
                .last()
                .satisfies(row -> assertThat(row.getCellText(0)).isEqualTo("row 1000"));
    }

    @Test
    void aTextLongerThanACellIsCut() throws IOException {
        assertThat(xlsx(List.of("a"), List.of("长".repeat(40_000))).get(1).getCellText(0))
                .hasSize(32_767)
                .endsWith("…");
    }

    @Test
    void aTitleBecomesANameThatEverySystemTakes() {
        assertThat(TableDownloads.fileName("A/B: \"C\"?\n")).isEqualTo("A-B- -C-");
        assertThat(TableDownloads.fileName("客户".repeat(60))).hasSize(80);
    }

    private static List<@Nullable Object> numbered(int number) {
        return List.of("row " + number, number);
    }

    private static List<CsvRecord> csv(List<?> heading, List<?> row) throws IOException {
        byte[] file = file(ExportFormat.CSV, List.of(heading, row));
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .ofCsvRecord(new String(file, StandardCharsets.UTF_8).substring(1))) {
            return reader.stream().toList();
        }
    }

    private static List<Row> xlsx(List<?> heading, List<?> row) throws IOException {
        return read(file(ExportFormat.XLSX, List.of(heading, row)));
    }

    private static List<Row> read(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read();
        }
    }

    private static byte[] file(ExportFormat format, List<? extends List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = format.open(out, "表/一", ZONE)) {
            for (List<?> row : rows) {
                sheet.row(new java.util.ArrayList<>(row));
            }
        }
        return out.toByteArray();
    }
}
