package io.gengyun.uikit.table;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.html.Anchor;
import io.gengyun.organization.Employees;
import io.gengyun.organization.Employees.EmployeeDraft;
import io.gengyun.security.Role;
import io.gengyun.shared.EmployeeId;
import io.gengyun.support.As;
import io.gengyun.support.Pages;
import io.gengyun.support.ProductTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class ExportLinksTests {

    @Autowired
    Pages pages;

    @Autowired
    Employees employees;

    @Autowired
    JdbcTemplate database;

    EmployeeId first;

    @BeforeEach
    void manyPeople() {
        database.execute("truncate organization.employee cascade");
        As.user(Role.HR).run(() -> {
            first = employees.put(draft("E000", "=cmd|calc"));
            IntStream.rangeClosed(1, 120).forEach(one -> employees.put(draft("E%03d".formatted(one), "员工" + one)));
        });
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void takesOutEveryRowAndNotOnlyThePageShown() {
        pages.open(As.user(Role.HR), "employees");

        assertThat(csv().lines()).hasSize(122);
        assertThat(csv()).startsWith("\ufeff姓名,工号,").contains("'=cmd|calc,E000");
    }

    @Test
    void takesOutOnlyWhatIsSearchedAndWhatTheReaderMaySee() {
        pages.open(As.user(Role.HR), "employees?q=E011");
        assertThat(csv().lines()).hasSize(2);

        pages.open(As.employee(first, Role.SUPERVISOR), "employees");
        assertThat(csv().lines()).hasSize(2).last().asString().contains("E000");
    }

    @Test
    void writesDatesAsDatesIntoWorkbooks() throws IOException {
        pages.open(As.user(Role.HR), "employees?q=E011");

        byte[] file = DownloadKt.download(link("Excel"));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            int joined = IntStream.range(0, rows.getFirst().getCellCount())
                    .filter(cell -> rows.getFirst().getCellText(cell).equals("入职日期"))
                    .findFirst()
                    .orElseThrow();
            assertThat(rows.get(1).getCellAsDate(joined)).hasValue(LocalDateTime.of(2024, 1, 31, 0, 0));
        }
    }

    @Test
    void tellsTheTrailWhatWasTakenAndHowManyRows() {
        pages.open(As.user(Role.HR), "employees?q=E01");
        csv();

        assertThat(database.queryForList("""
                                select subject, type, facts ->> 'rows' as rows,
                                       facts ->> 'format' as format, facts ->> 'whole' as whole
                                from audit.entry where type = 'TableExported'
                                order by id desc limit 1"""))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("subject", "export:employees")
                        .containsEntry("rows", "10")
                        .containsEntry("format", "CSV")
                        .containsEntry("whole", "true"));
    }

    @Test
    void offersNothingWhereThereIsNothingToTake() {
        pages.open(As.user(Role.HR), "employees?q=nobody");

        assertThat(_find(ExportLinks.class)).isEmpty();
    }

    private String csv() {
        return new String(DownloadKt.download(link("CSV")), StandardCharsets.UTF_8);
    }

    private static Anchor link(String name) {
        return _get(Anchor.class, spec -> spec.withText(name));
    }

    private static EmployeeDraft draft(String number, String name) {
        return new EmployeeDraft(
                number, name, null, null, null, null, java.time.LocalDate.of(2024, 1, 31), null, null, null);
    }
}
