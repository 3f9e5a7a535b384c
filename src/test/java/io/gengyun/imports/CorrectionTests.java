package io.gengyun.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Rejection;
import io.gengyun.imports.Imports.Remembered;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Slice;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class CorrectionTests {

    @Autowired
    Imports imports;

    @Autowired
    ImportUndos undos;

    @Autowired
    ImportTemplates templates;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void hr() {
        database.execute("truncate organization.employee, organization.org_unit, organization.position,"
                + " customers.customer, customers.deal, imports.remembered_mapping cascade");
        As.user(Role.HR).logIn();
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    @Test
    void handsOutTheRefusedRowsAsTheyStoodWithTheirReasons() {
        BatchRecord batch = refused();

        assertThat(batch.correctable()).isEqualTo(3);
        assertThat(text(batch).lines().toList())
                .containsExactly(
                        "\uFEFF拒绝原因（上传时忽略）,编,叫,加入,备注",
                        "加入：不是有效日期，应写成如 3/31/2026 的形式。,E2,乙,昨天,'=1+1",
                        "叫：此项必填，不能为空。,0003,,1/2/2020,''=x",
                        "该行有 5 列，表头有 4 列。,E4,丁,,,多");
    }

    @Test
    void namesTheChoicesInTheWordsOfTheReader() {
        ImportedFile.of(imports, "employees", "number,name", "E1,甲").run();
        BatchRecord batch = ImportedFile.of(imports, "deals", "number,employee,stage", "D1,E1,Engaging")
                .run();

        assertThat(text(batch)).contains("输单、进行中、赢单").doesNotContain("OPEN");
    }

    @Test
    void importsCorrectedRowsWithTheSameMapping() {
        BatchRecord batch = refused();
        String corrected = text(batch).replace("昨天", "2/29/2020").replace("0003,,", "0003,丙,");

        BatchRecord second = file(corrected).correcting(batch.id());

        assertThat(second.message()).isNull();
        assertThat(second.created()).isEqualTo(2);
        assertThat(second.rejected()).isEqualTo(1);
        assertThat(second.corrects()).isEqualTo(batch.id());
        assertThat(imports.corrections(batch.id())).extracting(BatchRecord::id).containsExactly(second.id());
        assertThat(database.queryForList(
                        "select number || ' ' || joined_on || ' ' || grade"
                                + " from organization.employee order by number",
                        String.class))
                .containsExactly("0003 2020-01-02 '=x", "E1 2020-12-31 ok", "E2 2020-02-29 =1+1");
    }

    @Test
    void saysOnlyTheNewestReasonsWhenRowsAreRefusedAgain() {
        BatchRecord again = file(text(refused())).correcting(refused().id());

        assertThat(text(again).lines().findFirst().orElseThrow()).isEqualTo("\uFEFF拒绝原因（上传时忽略）,编,叫,加入,备注");
        assertThat(text(again)).contains("\n叫：此项必填，不能为空。,0003,,1/2/2020,");
    }

    @Test
    void importsThemFromAWorkbookToo() throws IOException {
        BatchRecord batch = refused();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeRefusedRows(batch.id(), FileFormat.XLSX, out);

        List<List<String>> rows = rows(out.toByteArray(), 0);
        BatchRecord again =
                ImportedFile.of(imports, "employees", out.toByteArray()).correcting(batch.id());

        assertThat(rows.get(2).get(1)).isEqualTo("0003");
        assertThat(rows.get(1).get(4)).isEqualTo("=1+1");
        assertThat(again.rejected()).isEqualTo(2);
        assertThat(again.correctable()).isEqualTo(2);
    }

    @Test
    void correctsOnlyWhatHasBeenImported() {
        BatchRecord tried =
                ImportedFile.of(imports, "employees", "number,name", "E1,").tried();

        assertThat(tried.correctable()).isZero();
        assertThatThrownBy(() -> file("number,name\nE1,甲").correcting(tried.id()))
                .isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> imports.writeRefusedRows(tried.id(), FileFormat.CSV, new ByteArrayOutputStream()))
                .isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void pagesRefusedCells() {
        BatchRecord batch = refused();

        Slice<Rejection> first = imports.rejections(batch.id(), 2, null);
        Slice<Rejection> rest = imports.rejections(batch.id(), 2, first.next());

        assertThat(first.items()).extracting(Rejection::line).containsExactly(3L, 4L);
        assertThat(rest.items()).extracting(Rejection::line).containsExactly(5L);
        assertThat(rest.next()).isNull();
    }

    @Test
    void remembersTheMappingOfTheSameHeadingsForEverybody() {
        refused();

        Remembered found = As.user(Role.CONSULTANT)
                .get(() -> imports.remembered("employees", List.of("备注", "加入 ", "叫", "编")))
                .orElseThrow();

        assertThat(found.mapping().fields())
                .containsEntry("number", "编")
                .containsEntry("grade", "备注")
                .containsEntry("unit", null);
        assertThat(found.mapping().dateFormat()).isEqualTo("M/d/yyyy");
        assertThat(imports.remembered("employees", List.of("编", "叫"))).isEmpty();
        assertThat(imports.remembered("customers", List.of("编", "叫", "加入", "备注")))
                .isEmpty();
    }

    @Test
    void remembersTheNewestAndForgetsWhenAskedToOrUndone() {
        List<String> headings = List.of("编", "叫");
        file("编,叫\nE1,甲").field("number", "编").field("name", "叫").run();
        BatchRecord newest =
                file("编,叫\nE2,乙").field("number", "编").field("name", "编").run();

        assertThat(imports.remembered("employees", headings)
                        .orElseThrow()
                        .mapping()
                        .fields())
                .containsEntry("name", "编");
        undos.undo(newest.id());
        assertThat(imports.remembered("employees", headings)).isEmpty();
        file("编,叫\nE2,乙").field("number", "编").field("name", "叫").run();
        imports.forget("employees", headings);
        assertThat(imports.remembered("employees", headings)).isEmpty();
    }

    @Test
    void remembersNothingThatNobodyChose() {
        file("number,name\nE1,甲").run();
        file("编,叫\nE1,").field("number", "编").field("name", "叫").run();

        assertThat(imports.remembered("employees", List.of("number", "name"))).isEmpty();
        assertThat(imports.remembered("employees", List.of("编", "叫"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"XLSX, zh", "XLSX, en", "CSV, zh", "CSV, en"})
    void recognisesEveryTemplateAndSkipsItsExample(FileFormat format, Locale language) {
        for (var target : imports.targets()) {
            byte[] bytes = template(target.key(), format, language);
            ImportedFile file = ImportedFile.of(imports, target.key(), bytes);

            Map<String, String> fields = imports.preview(target.key(), file.spooled(), file.mapping())
                    .fields();
            BatchRecord batch = file.run();

            assertThat(fields).as(target.key()).hasSameSizeAs(target.fields());
            assertThat(tuple(batch.state(), batch.rows(), batch.rejected()))
                    .as(target.key())
                    .isEqualTo(tuple(Imports.State.DONE, 0L, 0L));
        }
    }

    @Test
    void importsAnExampleThatSomebodyHasOverwritten() {
        String template = new String(template("employees", FileFormat.CSV, Locale.CHINESE), StandardCharsets.UTF_8);

        BatchRecord batch =
                file(template.replace("示例-001", "E7").replace(",E001,", ",,")).run();

        assertThat(batch.message()).isNull();
        assertThat(batch.created()).isEqualTo(1);
    }

    @Test
    void explainsEachColumnOnASecondSheet() throws IOException {
        List<List<String>> notes = rows(template("deals", FileFormat.XLSX, Locale.CHINESE), 1);

        assertThat(notes).anyMatch(row -> row.contains("阶段") && row.contains("赢单") && row.contains("是"));
        assertThat(notes.toString()).doesNotContain("!import");
    }

    private BatchRecord refused() {
        return file("""
                        编,叫,加入,备注
                        E1,甲,12/31/2020,ok
                        E2,乙,昨天,=1+1
                        0003,,1/2/2020,'=x
                        E4,丁,,,多
                        """)
                .field("number", "编")
                .field("name", "叫")
                .field("joinedOn", "加入")
                .field("grade", "备注")
                .field("unit", null)
                .dates("M/d/yyyy")
                .run();
    }

    private String text(BatchRecord batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeRefusedRows(batch.id(), FileFormat.CSV, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private byte[] template(String target, FileFormat format, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        templates.write(target, format, language, out);
        return out.toByteArray();
    }

    private static List<List<String>> rows(byte[] bytes, int sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheet(sheet).orElseThrow().read().stream()
                    .map(CorrectionTests::cells)
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private ImportedFile file(String text) {
        return ImportedFile.of(imports, "employees", text.getBytes(StandardCharsets.UTF_8));
    }
}
