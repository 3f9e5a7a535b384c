package io.gengyun.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Rejection;
import io.gengyun.imports.Imports.State;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.Texts;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import io.gengyun.support.StatementCount;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class ImportsTests {

    @Autowired
    Imports imports;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Texts texts;

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
    void createsThenLeavesAloneWhatIsTheSame() {
        String[] file = {
            "number,name,unit,position,supervisor,joinedOn", "E2,李雷,华东区,销售,E1,2020-02-29", "E1,韩梅梅,总部,经理,,2019-01-01"
        };

        assertThat(counts(employees(file).run())).isEqualTo(tuple(2L, 2L, 0L, 0L, 0L));
        assertThat(counts(employees(file).run())).isEqualTo(tuple(2L, 0L, 0L, 2L, 0L));
        assertThat(text("select version::text from organization.employee where number = 'E1'"))
                .isEqualTo("0");
        assertThat(text("""
                                select s.name from organization.employee e
                                join organization.employee s on s.id = e.supervisor_id
                                where e.number = 'E2'
                                """)).isEqualTo("韩梅梅");
        assertThat(count("organization.org_unit")).isEqualTo(2);
    }

    @Test
    void keepsWhatAnAbsentColumnHoldsAndClearsWhatAnEmptyCellHolds() {
        employees("number,name,grade,email", "E1,王芳,P5,w@x.cn").run();

        BatchRecord batch = employees("number,email", "E1,").run();

        assertThat(counts(batch)).isEqualTo(tuple(1L, 0L, 1L, 0L, 0L));
        assertThat(database.queryForMap("select name, grade, email, version from organization.employee"))
                .containsEntry("name", "王芳")
                .containsEntry("grade", "P5")
                .containsEntry("email", null)
                .containsEntry("version", 1L);
    }

    @Test
    void refusesTheSecondRowOfANumber() {
        assertThat(employees("number,name", "E1,A", "E2,B", "E1,C").rejections())
                .extracting(Rejection::line, Rejection::column, Rejection::value, Rejection::reason)
                .containsExactly(tuple(4L, "number", "E1", "该编号在第 2 行已出现，同一文件中不能重复。"));
        assertThat(text("select name from organization.employee where number = 'E1'"))
                .isEqualTo("A");
    }

    @Test
    void refusesRowsWithReasonsAndTakesTheRest() {
        employees("number,name", "E1,A").run();
        customers("number,name", "C1,甲公司").run();

        List<Rejection> refused = deals(
                        "number,employee,customer,stage,openedOn,closedOn,amount,newCustomer",
                        "D1,E1,C1,won,2026-01-01,2026-02-01,\"1,234,567.5\",是",
                        "D2,E9,C1,WON,2026-01-01,,1,",
                        "D3,E1,C9,赢单,2026-01-01,,1,",
                        "D4,E1,,Engaging,2026-01-01,,1,",
                        "D5,E1,,OPEN,01/02/2026,,1,",
                        "D6,E1,,OPEN,,,\"12,34\",",
                        "D7,E1,,OPEN,2026-02-01,2026-01-01,,",
                        ",E1,,OPEN,,,,",
                        "D9,E1,,OPEN,,,,maybe",
                        "D10,E1,,OPEN")
                .rejections();

        assertThat(refused)
                .extracting(Rejection::line, Rejection::column, Rejection::value)
                .containsExactly(
                        tuple(3L, "employee", "E9"),
                        tuple(4L, "customer", "C9"),
                        tuple(5L, "stage", "Engaging"),
                        tuple(6L, "openedOn", "01/02/2026"),
                        tuple(7L, "amount", "12,34"),
                        tuple(8L, "closedOn", "2026-01-01"),
                        tuple(9L, "number", ""),
                        tuple(10L, "newCustomer", "maybe"),
                        tuple(11L, "", ""));
        assertThat(refused).extracting(Rejection::reason).noneMatch(reason -> reason.contains("!"));
        assertThat(refused.get(2).reason()).contains("进行中").doesNotContain("OPEN");
        assertThat(count("customers.deal")).isEqualTo(1);
        assertThat(database.queryForObject("select amount from customers.deal", BigDecimal.class))
                .isEqualByComparingTo("1234567.5");
    }

    @Test
    void refusesWhoRefersToARefusedRowOfTheSameFileOnAllLevels() {
        List<Rejection> refused = employees(
                        "number,name,supervisor,joinedOn", "E3,C,E2,", "E2,B,E1,", "E1,A,,yesterday", "E4,D,,")
                .rejections();

        assertThat(refused)
                .extracting(Rejection::line, Rejection::column)
                .containsExactly(tuple(2L, "supervisor"), tuple(3L, "supervisor"), tuple(4L, "joinedOn"));
        assertThat(count("organization.employee")).isEqualTo(1);
    }

    @Test
    void refersToWhoIsThereAlreadyEvenIfItsRowIsRefusedNow() {
        employees("number,name", "E1,A").run();

        BatchRecord batch = employees("number,name,supervisor,joinedOn", "E1,A,,yesterday", "E2,B,E1,")
                .run();

        assertThat(counts(batch)).isEqualTo(tuple(2L, 1L, 0L, 0L, 1L));
    }

    @Test
    void takesSupervisorsThatGoRoundInACircle() {
        BatchRecord batch = employees("number,name,supervisor", "E1,A,E3", "E2,B,E1", "E3,C,E2", "E4,D,E4")
                .run();

        assertThat(counts(batch)).isEqualTo(tuple(4L, 4L, 0L, 0L, 0L));
    }

    @Test
    void makesNoUnitForARefusedRow() {
        employees("number,name,unit,joinedOn", "E1,A,甲,bad", "E2,B,乙,").run();

        assertThat(database.queryForList("select code from organization.org_unit", String.class))
                .containsExactly("乙");
    }

    @Test
    void leavesNothingBehindAfterADryRunButItsCounts() {
        BatchRecord batch =
                employees("number,name,unit", "E1,A,甲", "E2,,甲", "E2,B,乙").tried();

        assertThat(counts(batch)).isEqualTo(tuple(3L, 1L, 0L, 0L, 2L));
        assertThat(batch.dryRun()).isTrue();
        assertThat(count("organization.employee")).isZero();
        assertThat(count("organization.org_unit")).isZero();
        assertThat(imports.rejections(batch.id(), 10, null).items()).hasSize(2);
    }

    @Test
    void readsAForeignFileByItsMapping() {
        employees("sales_agent,manager,office", "Ann,Bob,East", "Cid,Bob,West")
                .field("number", "manager")
                .field("name", "manager")
                .run();
        BatchRecord agents = employees("sales_agent,manager,office", "Ann,Bob,East", "Cid,Bob,West")
                .field("number", "sales_agent")
                .field("name", "sales_agent")
                .field("supervisor", "manager")
                .field("unit", "office")
                .run();
        BatchRecord deals = deals("id,agent,state,when", "1,Ann,Won,7/4/1996", "2,Cid,Prospecting,12/31/1996")
                .field("number", "id")
                .field("employee", "agent")
                .field("stage", "state")
                .field("openedOn", "when")
                .value("stage", "Prospecting", "OPEN")
                .dates("M/D/YYYY")
                .run();

        assertThat(counts(agents)).isEqualTo(tuple(2L, 2L, 0L, 0L, 0L));
        assertThat(counts(deals)).isEqualTo(tuple(2L, 2L, 0L, 0L, 0L));
        assertThat(database.queryForList(
                        "select stage || ' ' || opened_on from customers.deal order by number", String.class))
                .containsExactly("WON 1996-07-04", "OPEN 1996-12-31");
    }

    @Test
    void findsFieldsByTheirLabelsAndLeavesOutWhatIsMappedToNothing() {
        BatchRecord batch = employees("工号,姓名,组织单元,Joined on", "E1,A,甲,2026-01-01")
                .field("unit", null)
                .run();

        assertThat(counts(batch)).isEqualTo(tuple(1L, 1L, 0L, 0L, 0L));
        assertThat(database.queryForMap("select unit_id, joined_on::text from organization.employee"))
                .containsEntry("unit_id", null)
                .containsEntry("joined_on", "2026-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', ','",
        "UTF-8, EFBBBF, ;",
        "UTF-8, '', '\t'",
        "GB18030, '', ','",
        "GB18030, '', ;",
        "GB18030, '', '\t'",
        "UTF-16LE, FFFE, ','",
        "UTF-16LE, FFFE, ;",
        "UTF-16LE, '', '\t'",
        "UTF-16BE, FEFF, ','",
        "UTF-16BE, FEFF, '\t'",
        "UTF-16BE, '', ;"
    })
    void recognisesEncodingAndDelimiter(String encoding, String mark, String delimiter) {
        String text = """
                工号,姓名,职级
                E1,"欧阳
                ""娜娜""\",甲级
                E2,Ñandú,"乙,;级"
                """.replace("姓名,", "姓名" + delimiter)
                .replace("工号,", "工号" + delimiter)
                .replace("E1,", "E1" + delimiter)
                .replace("\",甲", "\"" + delimiter + "甲")
                .replace("E2,", "E2" + delimiter)
                .replace("ú,", "ú" + delimiter)
                .replace("\n", "\r\n");
        byte[] bytes = bytes(mark, text.getBytes(Charset.forName(encoding)));

        BatchRecord batch = ImportedFile.of(imports, "employees", bytes).run();

        assertThat(counts(batch)).isEqualTo(tuple(2L, 2L, 0L, 0L, 0L));
        assertThat(database.queryForList(
                        "select name || '|' || grade from organization.employee order by number", String.class))
                .containsExactly("欧阳\r\n\"娜娜\"|甲级", "Ñandú|乙,;级");
    }

    @Test
    void readsWhatTheMappingSaysAboutEncodingAndDelimiter() {
        byte[] bytes = "number|name\nE1|Zoé\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> ImportedFile.of(imports, "employees", bytes).run())
                .isInstanceOfSatisfying(
                        BusinessRefusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("import.file.unknownEncoding"));
        ImportedFile.of(imports, "employees", bytes).in("iso-8859-1").by("|").run();
        assertThat(text("select name from organization.employee")).isEqualTo("Zoé");
    }

    @Test
    void failsWithASentenceWhenTheFileIsNotInTheEncodingAsked() {
        String ascii = "E,Ann\n".repeat(10_000);
        byte[] bytes = ("number,name\n" + ascii + "E1,王芳").getBytes(Charset.forName("GB18030"));

        BatchRecord batch =
                ImportedFile.of(imports, "employees", bytes).in("UTF-8").run();

        assertThat(batch.state()).isEqualTo(State.FAILED);
        assertThat(batch.message()).contains("UTF-8");
        assertThat(count("organization.employee")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "504B0304140000000800", // zip
                "89504E470D0A1A0A0000000D", // png
                "1F8B0800000000000003", // gzip
                "D0CF11E0A1B11AE10000", // old Office
                "3C21444F43545950452068746D6C3E3C68746D6C3E3C626F64793E", // a web page
                "255044462D312E370A25",
                "00010203040506070809",
                ""
            })
    void refusesWhatIsNoTable(String hex) {
        assertThatThrownBy(() -> ImportedFile.of(imports, "employees", bytes(hex, new byte[0]))
                        .spooled())
                .isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void refusesAMappingThatDoesNotFit() {
        assertThat(refusedFields(employees("a,b", "1,2"))).containsExactly("fields.number");
        assertThat(refusedFields(employees("number,name", "1,2").field("unit", "office")))
                .containsExactly("fields.unit");
        assertThat(refusedFields(employees("number,name", "1,2").field("salary", "name")))
                .containsExactly("fields.salary");
        assertThat(refusedFields(employees("number,name", "1,2").in("utf-99"))).containsExactly("encoding");
        assertThat(refusedFields(employees("number,name", "1,2").by("ab"))).containsExactly("delimiter");
        assertThat(refusedFields(employees("number,name", "1,2").dates("MM/dd")))
                .containsExactly("dateFormat");
        assertThat(refusedFields(deals("number,employee,stage", "1,2,3").value("stage", "3", "PERHAPS")))
                .containsExactly("values.stage.3");
    }

    @Test
    void failsWithASentenceOnQuotesThatNeverClose() {
        String open = "E1,\"" + "x".repeat(20_000_000);

        BatchRecord batch = employees("number,name", open).run();

        assertThat(batch.state()).isEqualTo(State.FAILED);
        assertThat(batch.message()).contains("引号");
    }

    @Test
    void survivesWhatIsWrittenToBreakIt() {
        BatchRecord batch = employees(
                        "number,name",
                        "1,\"'; drop table organization.employee; --\"",
                        "2,\\N",
                        "3,\\.",
                        "4,=cmd|' /C calc'!A0",
                        "5,<script>alert(1)</script>",
                        "6,田中さん👩‍👩‍👧‍👦 Ṱ̺̺̕o͞",
                        ",,,",
                        "7,${jndi:ldap://x}",
                        "\\.,tail")
                .run();

        assertThat(counts(batch)).isEqualTo(tuple(8L, 8L, 0L, 0L, 0L));
        assertThat(text("select name from organization.employee where number = '2'"))
                .isEqualTo("\\N");
    }

    @Test
    void writesRefusedRowsSoThatNoSpreadsheetRunsThem() {
        BatchRecord batch = employees("number,name,joinedOn", "E1,A,=1+1", "E2,B,-5", "E3,C,\"a,\"\"b\"\"\"")
                .run();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        imports.writeRejections(batch.id(), out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .startsWith("\uFEFFline,column,value,reason")
                .anyMatch(line -> line.startsWith("2,joinedOn,'=1+1,"))
                .anyMatch(line -> line.startsWith("3,joinedOn,-5,"))
                .anyMatch(line -> line.startsWith("4,joinedOn,\"a,\"\"b\"\"\","));
    }

    @Test
    void asksTheDatabaseAsOftenForManyRowsAsForFew() {
        int few = statementsFor(1_000);
        int many = statementsFor(100_000);

        assertThat(many).isLessThan(few + 25);
        assertThat(count("organization.employee")).isEqualTo(100_000);
    }

    private int statementsFor(int rows) {
        StringBuilder file = new StringBuilder("number,name,unit,supervisor,joinedOn\n");
        for (int at = 0; at < rows; at++) {
            file.append("N").append(at).append(",员工").append(at).append(",U").append(at % 50);
            file.append(",N").append(at / 10).append(",2020-01-01\n");
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        return StatementCount.of(() -> assertThat(ImportedFile.of(imports, "employees", bytes)
                                .run()
                                .state())
                        .isEqualTo(State.DONE))
                .containing("organization.employee")
                .size();
    }

    @Test
    void takesDatesThatBeginWithTheYearWithoutBeingAsked() {
        employees("number,name,joinedOn", "E1,甲,2026/1/5", "E2,乙,2026年1月5日", "E3,丙,2026.1.5")
                .run();

        assertThat(database.queryForList("select distinct joined_on::text from organization.employee", String.class))
                .containsExactly("2026-01-05");
    }

    @Test
    void proposesTheFormatOfDates() {
        assertThat(dateFormats("1/5/2026", "1/31/2026")).containsExactly("M/d/yyyy");
        assertThat(dateFormats("1/5/2026", "")).containsExactly("M/d/yyyy", "d/M/yyyy");
        assertThat(dateFormats("2026/1/5", "2026-01-05")).isEmpty();
    }

    private List<String> dateFormats(String one, String other) {
        ImportedFile file = employees("number,name,joinedOn", "E1,甲," + one, "E2,乙," + other);
        return imports.preview("employees", file.spooled(), file.mapping()).dateFormats();
    }

    @Test
    void showsHowAFileWouldBeUnderstood() {
        ImportedFile file = deals("number;employee;stage;extra", "1;E1;Won;x", "2;E1;Lost;y", "3;E1;Won;z");

        Imports.Preview preview = imports.preview("deals", file.spooled(), file.mapping());

        assertThat(preview.encoding()).isEqualTo("UTF-8");
        assertThat(preview.delimiter()).isEqualTo(";");
        assertThat(preview.headings()).containsExactly("number", "employee", "stage", "extra");
        assertThat(preview.rows()).hasSize(3).first().asList().containsExactly("1", "E1", "Won", "x");
        assertThat(preview.fields()).isEqualTo(Map.of("number", "number", "employee", "employee", "stage", "stage"));
        assertThat(preview.words()).isEqualTo(Map.of("stage", List.of("Lost", "Won")));
    }

    @Test
    void recognisesColumnsUnderTheNamesThatOthersGiveThem() {
        assertThat(recognised("员工编号,姓名,部门,职位,直属上级,入职时间,手机号码"))
                .isEqualTo(Map.of(
                        "number",
                        "员工编号",
                        "name",
                        "姓名",
                        "unit",
                        "部门",
                        "position",
                        "职位",
                        "supervisor",
                        "直属上级",
                        "joinedOn",
                        "入职时间",
                        "mobile",
                        "手机号码"));
        assertThat(recognised("Employee ID,Employee,Department,Job Title,Manager,Hire Date,Email"))
                .containsEntry("number", "Employee ID")
                .containsEntry("name", "Employee")
                .containsEntry("unit", "Department")
                .containsEntry("supervisor", "Manager")
                .hasSize(7);
    }

    @Test
    void takesAColumnOfItsOwnNameBeforeOneOfAnotherName() {
        assertThat(recognised("上级,编号,上级工号,工号,姓名"))
                .isEqualTo(Map.of("number", "工号", "name", "姓名", "supervisor", "上级工号"));
    }

    private Map<String, String> recognised(String headings) {
        ImportedFile file = employees(headings, headings);
        return imports.preview("employees", file.spooled(), file.mapping()).fields();
    }

    @Test
    void knowsOtherNamesOfEveryField() {
        for (ImportTarget target : imports.targets()) {
            for (ImportTarget.Field field : target.fields()) {
                String key = "import.alias." + target.key() + "." + field.name();
                assertThat(texts.text(Locale.CHINESE, key)).isNotEqualTo("!" + key + "!");
            }
        }
    }

    @Test
    void isForHrAdministratorsAndConsultantsOnly() {
        assertThatThrownBy(() -> As.user(Role.SUPERVISOR, Role.EXECUTIVE).run(() -> imports.list(10, null)))
                .isInstanceOf(BusinessRefusal.class);
        assertThat(As.user(Role.CONSULTANT).get(imports::targets))
                .extracting(target -> target.key())
                .startsWith("employees", "customers", "deals");
    }

    @Test
    void listsBatchesLatestFirst() {
        BatchRecord first = employees("number,name", "E1,A").run();
        BatchRecord second = employees("number,name", "E1,A").run();

        var page = imports.list(1, null);
        assertThat(page.items()).extracting(BatchRecord::id).containsExactly(second.id());
        assertThat(imports.list(1, page.next()).items())
                .extracting(BatchRecord::id)
                .containsExactly(first.id());
    }

    private List<String> refusedFields(ImportedFile file) {
        try {
            file.run();
        } catch (BusinessRefusal refusal) {
            return refusal.fields().stream()
                    .map(BusinessRefusal.FieldError::field)
                    .toList();
        }
        return List.of();
    }

    private ImportedFile employees(String... lines) {
        return ImportedFile.of(imports, "employees", lines);
    }

    private ImportedFile customers(String... lines) {
        return ImportedFile.of(imports, "customers", lines);
    }

    private ImportedFile deals(String... lines) {
        return ImportedFile.of(imports, "deals", lines);
    }

    private static Tuple counts(BatchRecord batch) {
        assertThat(batch.message()).isNull();
        return tuple(batch.rows(), batch.created(), batch.updated(), batch.unchanged(), batch.rejected());
    }

    private long count(String table) {
        return database.queryForObject("select count(*) from " + table, Long.class);
    }

    private String text(String sql) {
        return database.queryForObject(sql, String.class);
    }

    private static byte[] bytes(String hex, byte[] rest) {
        byte[] mark = java.util.HexFormat.of().parseHex(hex.strip());
        byte[] all = java.util.Arrays.copyOf(mark, mark.length + rest.length);
        System.arraycopy(rest, 0, all, mark.length, rest.length);
        return all;
    }
}
