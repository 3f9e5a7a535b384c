package io.gengyun.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gengyun.imports.ImportedFile;
import io.gengyun.imports.Imports;
import io.gengyun.imports.Imports.BatchRecord;
import io.gengyun.imports.Imports.Rejection;
import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.indicators.spi.FactSource;
import io.gengyun.security.Role;
import io.gengyun.shared.Texts;
import io.gengyun.support.As;
import io.gengyun.support.ProductTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
class CustomerFactsTests {

    private static final String ORDERS = "number,employee,customer,orderedOn,amount";

    @Autowired
    Imports imports;

    @Autowired
    List<ImportTarget> targets;

    @Autowired
    List<FactSource> sources;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Texts texts;

    @BeforeEach
    void aSmallCompany() {
        database.execute("truncate organization.employee, customers.customer cascade");
        As.user(Role.HR).logIn();
        file("employees", "number,name", "A,Ann", "B,Bob").run();
        file("customers", "number,name,industry,tier,region,owner", "C1,Top,steel,A,east,B", "C2,Free,,,,")
                .run();
    }

    @AfterEach
    void nobody() {
        As.logOut();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deals|number,employee,customer,stage,openedOn,closedOn|1,A,C1,WON,2026-01-05,2026-01-09",
                "orders|number,employee,customer,orderedOn,amount,channel,newCustomer|1,A,C1,2026-01-05,9.5,online,yes",
                "visits|number,employee,customer,visitedOn,minutes,purpose,needFound,nextStep|1,A,C1,2026-01-05,45,talk,no,call",
                "needs|number,employee,customer,foundOn,kind,amount|1,A,C1,2026-01-05,valve,100",
                "survey-answers|number,customer,employee,answeredOn,score|1,C1,A,2026-01-05,4.5",
                "complaints|number,customer,employee,raisedOn,kind|1,C1,A,2026-01-05,late",
                "leads|number,campaign,employee,createdOn,convertedOn|1,fair,A,2026-01-05,2026-01-06",
                "campaign-activities|number,campaign,employee,occurredOn,participants,reads|1,fair,A,2026-01-05,30,400",
            })
    void takesAFileOnceAndMeasuresEveryFieldOfIt(String target, String fields, String row) {
        assertThat(counts(file(target, fields, row).run())).isEqualTo(tuple(1L, 0L, 0L, 0L));
        assertThat(counts(file(target, fields, row).run())).isEqualTo(tuple(0L, 0L, 1L, 0L));

        FactSource source = source(target);
        List<String> dimensions =
                source.dimensions().stream().map(FactSource.Column::name).toList();
        List<String> columns = Stream.of(source.dates(), source.numbers(), source.dimensions())
                .flatMap(List::stream)
                .map(FactSource.Column::column)
                .distinct()
                .toList();
        assertThat(dimensions).doesNotHaveDuplicates().contains(fields.split(","));
        assertThat(dimensions).contains("customer", "industry", "tier", "region");
        assertThat(database.queryForMap("select employee_id is not null as placed, customer_id, "
                        + String.join(", ", columns)
                        + " from "
                        + source.view()))
                .containsEntry("row_number", "1")
                .containsEntry("employee", "A")
                .containsEntry("placed", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deals",
                "orders",
                "visits",
                "needs",
                "survey-answers",
                "complaints",
                "leads",
                "campaign-activities"
            })
    void namesEveryFieldInBothLanguages(String key) {
        ImportTarget target = targets.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(texts.text(language, "import.target." + key)).doesNotStartWith("!");
            assertThat(texts.text(language, "import.about." + key)).doesNotStartWith("!");
            assertThat(target.fields())
                    .flatExtracting(field -> List.of(
                            texts.text(language, "import.field." + key + "." + field.name()),
                            texts.text(language, "import.alias." + key + "." + field.name())))
                    .noneMatch(text -> text.toString().startsWith("!"));
        }
    }

    @Test
    void refusesOrdersOfNobodyOfNoCustomerOfNoDayAndTwice() {
        assertThat(refused(
                        "orders",
                        ORDERS,
                        "1,Z,C1,2026-01-05,1",
                        "2,A,C9,2026-01-05,1",
                        "3,A,C1,2026-02-30,1",
                        "4,A,C1,2026-01-05,",
                        "5,A,C1,2026-01-05,1",
                        "5,A,C1,2026-01-06,1",
                        ",A,C1,2026-01-05,1"))
                .containsExactly(
                        tuple(2L, "employee"),
                        tuple(3L, "customer"),
                        tuple(4L, "orderedOn"),
                        tuple(5L, "amount"),
                        tuple(7L, "number"),
                        tuple(8L, "number"));
        assertThat(database.queryForList("select number from customers.sales_order", String.class))
                .containsExactly("5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "visits|number,employee,customer,visitedOn,minutes|1,A,C1,2026-01-05,-1|minutes",
                "visits|number,employee,customer,visitedOn,minutes|1,A,C1,2026-01-05,1441|minutes",
                "visits|number,employee,customer,visitedOn,minutes|1,A,C1,2026-01-05,1.5|minutes",
                "needs|number,employee,customer,foundOn,amount|1,A,C1,2026-01-05,-1|amount",
                "survey-answers|number,customer,answeredOn,score|1,C1,2026-01-05,-0.1|score",
                "survey-answers|number,customer,employee,answeredOn,score|1,C1,Z,2026-01-05,1|employee",
                "complaints|number,customer,raisedOn|1,C9,2026-01-05|customer",
                "leads|number,createdOn,convertedOn|1,2026-01-05,2026-01-04|convertedOn",
                "campaign-activities|number,campaign,employee,occurredOn,reads|1,f,A,2026-01-05,-1|reads",
                "campaign-activities|number,employee,occurredOn|1,A,2026-01-05|''",
            })
    void refusesWhatCannotHaveHappened(String target, String fields, String row, String at) {
        assertThat(refused(target, fields, row)).containsExactly(tuple(2L, at));
    }

    @Test
    void refusesAConversionThatComesBeforeTheCreationOnFile() {
        file("leads", "number,createdOn", "1,2026-01-05").run();

        assertThat(refused("leads", "number,convertedOn", "1,2026-01-04")).containsExactly(tuple(2L, "convertedOn"));
    }

    @Test
    void takesReturnedGoodsAsANegativeOrder() {
        assertThat(file("orders", ORDERS, "1,A,C1,2026-01-05,-20.25").run().rejected())
                .isZero();
    }

    @Test
    void readsHeadingsAndDatesOfAnotherSystem() {
        assertThat(file(
                                "orders",
                                "OrderID,CustomerID,EmployeeID,OrderDate,ShipVia,Freight",
                                "10248,C1,A,7/4/1996,3,32.38")
                        .dates("M/d/yyyy")
                        .field("amount", "Freight")
                        .run()
                        .created())
                .isEqualTo(1);
        assertThat(file("visits", "拜访编号,员工工号,客户,拜访时间,时长,是否有需求", "V1,A,C1,2026-01-05,30,是")
                        .run()
                        .created())
                .isEqualTo(1);
    }

    @Test
    void knowsWhichOrdersRepeatAndWhichAreRenewedInTime() {
        file(
                        "orders",
                        ORDERS,
                        "1,A,C1,2026-01-01,1",
                        "2,B,C1,2026-01-01,1",
                        "3,B,C1,2026-06-30,1",
                        "4,A,C1,2026-12-28,1",
                        "5,A,C2,2026-03-01,1")
                .run();

        assertThat(rows("select row_number, repeat, renewed, renewal_due_on::text as due"
                        + " from customers.sales_order_fact order by row_number"))
                .extracting(
                        row -> row.get("row_number"),
                        row -> row.get("repeat"),
                        row -> row.get("renewed"),
                        row -> row.get("due"))
                .containsExactly(
                        tuple("1", false, true, "2026-06-30"),
                        tuple("2", false, true, "2026-06-30"),
                        tuple("3", true, false, "2026-12-27"),
                        tuple("4", true, false, "2027-06-26"),
                        tuple("5", false, false, "2026-08-28"));
    }

    @Test
    void knowsWhichVisitsAnOrderFollows() {
        file("orders", ORDERS, "1,B,C1,2026-04-01,1").run();
        file(
                        "visits",
                        "number,employee,customer,visitedOn",
                        "1,A,C1,2026-04-01",
                        "2,A,C1,2026-01-01",
                        "3,A,C1,2025-12-31",
                        "4,A,C1,2026-04-02",
                        "5,A,C2,2026-04-01")
                .run();

        assertThat(database.queryForList(
                        "select row_number from customers.visit_fact" + " where followed_by_order order by row_number",
                        String.class))
                .containsExactly("1", "2");
    }

    @Test
    void countsAnswersAndComplaintsWithoutAnEmployeeForTheOwner() {
        file(
                        "survey-answers",
                        "number,customer,employee,answeredOn,score",
                        "1,C1,A,2026-01-05,5",
                        "2,C1,,2026-01-05,4",
                        "3,C2,,2026-01-05,3")
                .run();
        file("complaints", "number,customer,raisedOn", "1,C1,2026-01-05", "2,C2,2026-01-05")
                .run();
        file("leads", "number,employee,createdOn", "1,A,2026-01-05", "2,,2026-01-05")
                .run();

        assertThat(whose("survey_answer")).containsExactly("1 A", "2 B");
        assertThat(whose("complaint")).containsExactly("1 B");
        assertThat(whose("lead")).containsExactly("1 A");
    }

    @Test
    void countsTheDaysUntilALeadIsConverted() {
        file(
                        "leads",
                        "number,employee,createdOn,convertedOn",
                        "1,A,2026-01-05,2026-01-05",
                        "2,A,2026-01-05,2026-02-04",
                        "3,A,2026-01-05,")
                .run();

        assertThat(rows("select converted, days_to_convert::text as days from customers.lead_fact"
                        + " order by row_number"))
                .extracting(row -> row.get("converted"), row -> row.get("days"))
                .containsExactly(tuple(true, "0"), tuple(true, "30"), tuple(false, null));
    }

    private ImportedFile file(String target, String... lines) {
        return ImportedFile.of(imports, target, lines);
    }

    private List<Tuple> refused(String target, String... lines) {
        return file(target, lines).rejections().stream()
                .map((Rejection one) -> tuple(one.line(), one.column()))
                .toList();
    }

    private FactSource source(String name) {
        return sources.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> whose(String table) {
        return database.queryForList(
                "select row_number || ' ' || employee from customers.%s_fact order by 1".formatted(table),
                String.class);
    }

    private List<Map<String, Object>> rows(String sql) {
        return database.queryForList(sql);
    }

    private static Tuple counts(BatchRecord batch) {
        return tuple(batch.created(), batch.updated(), batch.unchanged(), batch.rejected());
    }
}
