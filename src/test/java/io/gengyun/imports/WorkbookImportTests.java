package io.gengyun.imports;

import static io.gengyun.imports.RawWorkbook.number;
import static io.gengyun.imports.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Preview;
import io.gengyun.imports.Imports.Rejection;
import io.gengyun.imports.Imports.State;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class WorkbookImportTests {

    @Autowired
    Imports imports;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void hr() {
        database.execute("truncate organization.employee, organization.org_unit, organization.position,"
                + " customers.customer, customers.deal cascade");
        As.user(Role.HR).logIn();
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    @Test
    void importsAWorkbookLikeAText() throws IOException {
        byte[] bytes = written(sheet -> {
            text(sheet, 0, "工号", "姓名", "组织单元", "入职日期", "手机");
            text(sheet, 1, "0012", "王芳", "华东区");
            sheet.value(1, 3, java.time.LocalDate.of(2020, 2, 29));
            sheet.style(1, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 4, 13800000000L);
            text(sheet, 3, "0013", "李雷");
        });

        BatchRecord batch = employees(bytes).named("花名册.csv").run();

        assertThat(batch.message()).isNull();
        assertThat(batch.created()).isEqualTo(2);
        assertThat(database.queryForMap(
                        "select name, joined_on::text, mobile from organization.employee" + " where number = '0012'"))
                .isEqualTo(Map.of("name", "王芳", "joined_on", "2020-02-29", "mobile", "13800000000"));
        assertThat(employees(bytes).run().unchanged()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0.30000000000000004|0.3",
                "0|100|100",
                "0|1E2|100",
                "0|4.4010619900101E17|440106199001010000",
                "0|-12.50|-12.5",
                "14|45292|2024-01-01",
                "14|45292.5|2024-01-01 12:00:00",
                "14|1|1900-01-01",
                "14|59|1900-02-28",
                "14|61|1900-03-01",
                "22|45292.25|2024-01-01 06:00:00",
                "yyyy-mm-dd|45292|2024-01-01",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@|45292|2024-01-01",
                "m/d/yy|45292|2024-01-01",
                "h:mm|0.5|12:00:00",
                "[h]:mm|0.25|06:00:00",
                "0.00%|0.155|0.155",
                "[Red]#,##0.00|1234.5|1234.5",
                "\"day \"0|7|7",
                "00000|123|00123",
                "General|45292|45292",
                "0.00E+00|1500|1500"
            })
    void readsNumbersAsTheyAreMeant(String format, String stored, String meant) {
        byte[] bytes = RawWorkbook.of(
                        row(1, "number", "name"), row(2, "E1", number(stored, format.equals("0") ? 0 : 1)))
                .styles(format)
                .bytes();

        assertThat(name(bytes)).isEqualTo(meant);
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        byte[] bytes = RawWorkbook.of(row(1, "number", "name"), row(2, "E1", number("0", 1)))
                .styles("14")
                .from1904()
                .bytes();

        assertThat(name(bytes)).isEqualTo("1904-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c t=\"b\"><v>1</v></c>|TRUE",
                "<c t=\"str\"><f>A1&amp;B1</f><v>两段</v></c>|两段",
                "<c><f>1+1</f><v>2</v></c>|2",
                "<c t=\"d\"><v>2024-01-01T00:00:00</v></c>|2024-01-01",
                "<c t=\"s\"><v>0</v></c>|共享文本",
                "<c t=\"s\"><v>1</v></c>|王芳",
                "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>|ab",
                "<c t=\"inlineStr\"><is><t>a_x0041_b</t></is></c>|aAb",
            })
    void readsEveryKindOfCell(String cell, String meant) {
        byte[] bytes = RawWorkbook.of(row(1, "number", "name"), row(2, "E1", cell))
                .strings("<t>共享文本</t>", "<r><t>王</t></r><r><t>芳</t></r><rPh sb=\"0\"><t>wang</t></rPh>")
                .bytes();

        assertThat(name(bytes)).isEqualTo(meant);
    }

    @Test
    void refusesCellsThatHoldAnErrorAndTakesTheRest() {
        byte[] bytes = RawWorkbook.of(
                        row(1, "number", "name"),
                        row(2, "E1", "<c t=\"e\"><v>#N/A</v></c>"),
                        row(3, "E2", "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"),
                        row(4, "E3", "<c><f>VLOOKUP(A1,B:C,2)</f></c>"),
                        row(5, "E4", "D"))
                .bytes();

        List<Rejection> refused = employees(bytes).rejections();

        assertThat(refused)
                .extracting(Rejection::line, Rejection::column, Rejection::value)
                .containsExactly(tuple(2L, "name", "#N/A"), tuple(3L, "name", "#DIV/0!"), tuple(4L, "name", "#CALC!"));
        assertThat(refused.getLast().reason()).contains("没有保存");
        assertThat(database.queryForList("select name from organization.employee", String.class))
                .containsExactly("D");
    }

    @Test
    void findsTheTableBelowATitleAndRightOfEmptyColumns() {
        byte[] bytes = RawWorkbook.of(
                        row(2, "", "2026 年花名册"),
                        row(4, "", "工号", "姓名", "组织单元"),
                        row(6, "", "E1", "甲", "华东"),
                        row(7, "", "E2", "乙", "", "", "旁注"),
                        "<row r=\"8\"><c r=\"B8\" s=\"0\"/></row>",
                        row(9, "", "E3"))
                .bytes();

        BatchRecord batch = employees(bytes).run();

        assertThat(batch.rows()).isEqualTo(3);
        assertThat(batch.created()).isEqualTo(2);
        assertThat(imports.rejections(batch.id(), 10, null).items())
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(tuple(9L, "姓名"));
    }

    @Test
    void countsACellThatIsMergedDownwardsForEachOfItsRows() {
        byte[] bytes = new RawWorkbook()
                .sheetXml(
                        "Sheet1",
                        "<sheetData>"
                                + row(1, "组织单元", "工号", "姓名")
                                + row(2, "华东", "E1", "甲")
                                + row(3, "", "E2", "乙")
                                + row(4, "华南", "E3", "丙")
                                + "</sheetData><mergeCells count=\"1\">"
                                + "<mergeCell ref=\"A2:A3\"/></mergeCells>")
                .bytes();

        employees(bytes).run();

        assertThat(database.queryForList("""
                                select u.code from organization.employee e
                                join organization.org_unit u on u.id = e.unit_id order by e.number
                                """, String.class)).containsExactly("华东", "华东", "华南");
    }

    @Test
    void proposesTheFirstSheetWithSomethingInItAndReadsAnother() {
        byte[] bytes = new RawWorkbook()
                .sheet("封面")
                .sheet("隐藏", row(1, "x", "y"))
                .hidden("隐藏")
                .sheet("在职", row(1, "number", "name"), row(2, "E1", "甲"))
                .sheet("离职", row(1, "number", "name"), row(2, "E9", "癸"))
                .bytes();

        ImportedFile file = employees(bytes);
        Preview preview = imports.preview("employees", file.spooled(), file.mapping());
        employees(bytes).sheet("离职").run();

        assertThat(preview.sheet()).isEqualTo("在职");
        assertThat(preview.sheets()).containsExactly("封面", "在职", "离职");
        assertThat(database.queryForList("select name from organization.employee", String.class))
                .containsExactly("癸");
        assertThat(refusal(() -> employees(bytes).sheet("封面").run()).fields())
                .extracting(BusinessRefusal.FieldError::field)
                .containsExactly("sheet");
        assertThat(refusal(() -> employees(bytes).sheet("没有").run()).key()).isEqualTo("import.mapping.noSheet");
    }

    @Test
    void takesTheRowsOfAWorkbookWithMacros() {
        byte[] bytes = RawWorkbook.of(row(1, "number", "name"), row(2, "E1", "甲"))
                .type("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                .part("xl/vbaProject.bin", "macros")
                .bytes();

        assertThat(employees(bytes).named("a.xlsm").run().created()).isEqualTo(1);
    }

    @Test
    void recognisesATextThatIsCalledAWorkbook() {
        byte[] text = "number,name\nE1,甲\n".getBytes(StandardCharsets.UTF_8);

        assertThat(employees(text).named("a.xlsx").run().created()).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithAFileThatItCannotRead() throws IOException {
        assertThat(unsupported(compound("Workbook"))).isEqualTo("import.file.brokenWorkbook");
        assertThat(unsupported(compound("Book"))).isEqualTo("import.file.oldWorkbook");
        assertThat(unsupported(compound("EncryptedPackage"))).isEqualTo("import.file.encrypted");
        assertThat(unsupported(compound("WordDocument"))).isEqualTo("import.file.noTable");
        assertThat(unsupported(zip("a.txt", "a"))).isEqualTo("import.file.zip");
        assertThat(unsupported(zip("content.xml", "<x/>"))).isEqualTo("import.file.openDocument");
        assertThat(unsupported(types("application/x.wordprocessingml.document.main+xml")))
                .isEqualTo("import.file.otherOffice");
        assertThat(unsupported(types("application/x.sheet.binary.macroEnabled.main")))
                .isEqualTo("import.file.binaryWorkbook");
        byte[] whole = RawWorkbook.of(row(1, "number", "name")).bytes();
        assertThat(unsupported(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("import.file.brokenWorkbook");
        assertThat(unsupported(
                        new RawWorkbook().part("xl/workbook.xml", "<workbook").bytes()))
                .isEqualTo("import.file.brokenWorkbook");
    }

    @Test
    void saysSoWhenAWorkbookHasNoSheetOrNothingInIt() {
        assertThat(refusal(() -> employees(new RawWorkbook().bytes()).spooled()).key())
                .isEqualTo("import.file.noSheet");
        assertThat(refusal(() -> employees(RawWorkbook.of().bytes()).spooled()).key())
                .isEqualTo("import.file.empty");
    }

    @Test
    void refusesEntitiesBeforeItLooksAtThem() {
        String declared = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">"
                + "<!ENTITY b \"&a;&a;\">]><worksheet><sheetData>"
                + "<row r=\"1\"><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>"
                + "</sheetData></worksheet>";

        assertThat(unsupported(RawWorkbook.of()
                        .part("xl/worksheets/sheet1.xml", declared)
                        .bytes()))
                .isEqualTo("import.file.entities");
    }

    @Test
    void refusesWhatGrowsBeyondAllMeasure() {
        byte[] blank = new byte[64 << 20];
        Arrays.fill(blank, (byte) ' ');
        assertThat(unsupported(RawWorkbook.of(row(1, "number", "name"))
                        .part("xl/worksheets/sheet1.xml", blank)
                        .bytes()))
                .isEqualTo("import.file.bomb");
        assertThat(unsupported(RawWorkbook.of(row(1, "<c t=\"s\"><v>9</v></c>"))
                        .part("xl/sharedStrings.xml", blank)
                        .bytes()))
                .isIn("import.file.bomb", "import.file.brokenWorkbook");
        RawWorkbook many = RawWorkbook.of(row(1, "number", "name"));
        for (int at = 0; at < 10_001; at++) {
            many.part("xl/media/" + at, "");
        }
        assertThat(unsupported(many.bytes())).isEqualTo("import.file.bomb");
    }

    @Test
    void refusesTextsAndRowsOfASizeThatNoSpreadsheetWrites() {
        String huge = "甲".repeat(3 << 20);
        assertThat(unsupported(RawWorkbook.of("<row r=\"1\"><c t=\"str\"><v>" + huge + "</v></c></row>")
                        .bytes()))
                .isEqualTo("import.file.tooManyTexts");
        assertThat(unsupported(RawWorkbook.of("<row r=\"1\" spans=\"" + huge + "\"></row>")
                        .bytes()))
                .isEqualTo("import.file.bomb");
        String pieces = ("甲".repeat(1_000) + "<![CDATA[乙]]>").repeat(1_100);
        assertThat(unsupported(RawWorkbook.of("<row r=\"1\"><c t=\"str\"><v>" + pieces + "</v></c></row>")
                        .bytes()))
                .isEqualTo("import.file.tooManyTexts");
        String shared = "<row r=\"1\">" + "<c t=\"s\"><v>0</v></c>".repeat(50) + "</row>";
        assertThat(unsupported(RawWorkbook.of(shared)
                        .strings("<t>" + "x".repeat(100_000) + "</t>")
                        .bytes()))
                .isEqualTo("import.file.tooManyTexts");
        String digits = "<row r=\"1\"><c><v>" + "9".repeat(100_000) + "</v></c></row>";
        assertThat(unsupported(RawWorkbook.of(digits).bytes())).isEqualTo("import.file.brokenWorkbook");
    }

    @Test
    void leavesOutTheZeroByteThatAHeadingMayHide() {
        byte[] bytes = RawWorkbook.of(row(1, "number", "na_x0000_me", "more_x0000_"), row(2, "E1", "甲", "x"))
                .bytes();

        assertThat(employees(bytes).run().created()).isEqualTo(1);
    }

    @Test
    void refusesMoreSheetsThanAnybodyHas() {
        RawWorkbook workbook = new RawWorkbook();
        for (int at = 0; at <= 1_000; at++) {
            workbook.sheet("s" + at);
        }
        assertThat(unsupported(workbook.bytes())).isEqualTo("import.file.bomb");
    }

    @Test
    void refusesCellsAtPlacesThatNoSheetHas() {
        assertThat(unsupported(RawWorkbook.of("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")
                        .bytes()))
                .isEqualTo("import.file.brokenWorkbook");
        assertThat(unsupported(RawWorkbook.of("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>")
                        .bytes()))
                .isEqualTo("import.file.brokenWorkbook");
        assertThat(unsupported(
                        RawWorkbook.of("<row r=\"x\"><c><v>1</v></c></row>").bytes()))
                .isEqualTo("import.file.brokenWorkbook");
    }

    @Test
    void failsWithASentenceWhenTheDamageIsFurtherDown() {
        StringBuilder rows = new StringBuilder(row(1, "number", "name"));
        for (int at = 2; at < 500; at++) {
            rows.append(row(at, "E" + at, "n"));
        }
        rows.append("<row r=\"500\"><c t=\"s\"><v>99</v></c></row>");

        BatchRecord batch = employees(RawWorkbook.of(rows.toString()).bytes()).run();

        assertThat(batch.state()).isEqualTo(State.FAILED);
        assertThat(batch.message()).contains("已损坏");
        assertThat(database.queryForObject("select count(*) from organization.employee", Long.class))
                .isZero();
    }

    private interface Writing {
        void on(Worksheet sheet);
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            writing.on(workbook.newWorksheet("数据"));
        }
        return bytes.toByteArray();
    }

    private static void text(Worksheet sheet, int row, String... cells) {
        for (int at = 0; at < cells.length; at++) {
            sheet.value(row, at, cells[at]);
        }
    }

    private String name(byte[] bytes) {
        BatchRecord batch = employees(bytes).run();
        assertThat(batch.message()).isNull();
        return database.queryForObject("select name from organization.employee where number = 'E1'", String.class);
    }

    private ImportedFile employees(byte[] bytes) {
        return ImportedFile.of(imports, "employees", bytes).named("a.xlsx");
    }

    private String unsupported(byte[] bytes) {
        BusinessRefusal refusal = refusal(() -> imports.spool("a.xlsx", new ByteArrayInputStream(bytes), false));
        assertThat(refusal.kind()).isEqualTo(BusinessRefusal.Kind.UNSUPPORTED);
        return refusal.key();
    }

    private static BusinessRefusal refusal(Runnable action) {
        BusinessRefusal[] caught = new BusinessRefusal[1];
        assertThatThrownBy(action::run).isInstanceOfSatisfying(BusinessRefusal.class, refusal -> caught[0] = refusal);
        return caught[0];
    }

    /** A file in the container of old Office programs, with one stream in it. */
    private static byte[] compound(String stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String entry, String content) {
        return RawWorkbook.zip(Map.of(entry, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] types(String type) {
        String types = RawWorkbook.types("<Override PartName=\"/a.xml\" ContentType=\"" + type + "\"/>");
        return RawWorkbook.zip(Map.of(
                "[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8),
                "a.xml", "<a/>".getBytes(StandardCharsets.UTF_8)));
    }
}
