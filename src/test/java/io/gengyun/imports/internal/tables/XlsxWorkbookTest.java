package io.gengyun.imports.internal.tables;

import static io.gengyun.imports.RawWorkbook.number;
import static io.gengyun.imports.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gengyun.imports.RawWorkbook;
import io.gengyun.shared.BusinessRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxWorkbookTest {

    private static final String MONEY = "123456789.25";

    @TempDir
    Path folder;

    @Test
    void refusesAnAmountThatIsNotAsItWasWritten() {
        byte[] bytes = RawWorkbook.of(row(1, "number", "amount"), row(2, "E1", number(MONEY, 0)))
                .stored();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(MONEY);
        bytes[at] ^= 0x08;

        assertThat(refused(bytes)).isEqualTo("import.file.brokenWorkbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"formatCode=\"0.00", "<t>shared", "second sheet"})
    void refusesDamageInWhateverItsRowsAreMadeOf(String place) {
        byte[] bytes = RawWorkbook.of(row(1, "number", "amount"), row(2, "E1", "1"))
                .sheet("Sheet2", row(1, "second sheet"))
                .styles("0.00")
                .strings("<t>shared</t>")
                .stored();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(place) + place.length() - 1;
        bytes[at] ^= 0x01;

        assertThat(refused(bytes)).isEqualTo("import.file.brokenWorkbook");
    }

    @Test
    void refusesASheetWhosePartIsMissing() {
        byte[] bytes = RawWorkbook.of(row(1, "a"))
                .sheet("Sheet2", row(1, "b"))
                .without("xl/worksheets/sheet1.xml")
                .bytes();

        assertThat(refused(bytes)).isEqualTo("import.file.brokenWorkbook");
    }

    @Test
    void doesNotTakeAnExtensionForTheWorkbooksOwnCalendar() {
        byte[] bytes = RawWorkbook.of(row(1, "a", "b"), row(2, number("24472", 1), "c"))
                .styles("14")
                .from1904()
                .extension("<ext xmlns:x14=\"urn:x14\"><x14:workbookPr defaultImageDpi=\"32767\"/></ext>")
                .bytes();

        assertThat(rows(bytes).getLast()).containsExactly("1971-01-01", "c");
    }

    @Test
    void readsAnEmptySharedTextBeforeAllOthers() {
        byte[] bytes = RawWorkbook.of(row(1, "<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>1</v></c>", "c"))
                .strings("<t/>", "<t>b</t>")
                .bytes();

        assertThat(rows(bytes)).containsExactly(List.of("", "b", "c"));
    }

    @Test
    void readsLongTextsFullOfSignsThatXmlMustEscape() {
        String text = "&amp;&#10;".repeat(150);
        String[] lines = new String[2_000];
        for (int at = 0; at < lines.length; at++) {
            lines[at] = row(at + 1, text, "b");
        }

        assertThat(rows(RawWorkbook.of(lines).bytes()))
                .hasSize(2_000)
                .last()
                .isEqualTo(List.of("&\n".repeat(150), "b"));
    }

    @Test
    void neverLooksAtWhatLiesOutsideOfTheFile() {
        byte[] bytes = RawWorkbook.of(row(1, "a", "b"))
                .relation("<Relationship Id=\"x\" Type=\"http://x/relationships/sharedStrings\""
                        + " Target=\"http://127.0.0.1:1/strings.xml\" TargetMode=\"External\"/>")
                .bytes();

        assertThat(rows(bytes)).containsExactly(List.of("a", "b"));
    }

    @Test
    void refusesAListOfPartsThatIsTooLongForATree() {
        String override = "<Override PartName=\"/xl/x%d.xml\" ContentType=\"application/xml\"/>";
        StringBuilder overrides = new StringBuilder();
        for (int at = 0; at < 100_000; at++) {
            overrides.append(override.formatted(at));
        }
        byte[] bytes = RawWorkbook.of(row(1, "a", "b"))
                .part("[Content_Types].xml", RawWorkbook.types(overrides.toString()))
                .bytes();

        assertThat(refused(bytes)).isEqualTo("import.file.bomb");
    }

    @Test
    void readsASheetFullOfLinks() {
        StringBuilder links = new StringBuilder("<Relationships>");
        for (int at = 0; at < 60_000; at++) {
            links.append("<Relationship Id=\"r%d\" Type=\"http://x/relationships/hyperlink\"".formatted(at))
                    .append(" Target=\"https://example.com/customers/%d\" TargetMode=\"External\"/>".formatted(at));
        }
        byte[] bytes = RawWorkbook.of(row(1, "a", "b"))
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        links.append("</Relationships>").toString())
                .bytes();

        assertThat(rows(bytes)).containsExactly(List.of("a", "b"));
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("a.xlsx"), bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private List<List<String>> rows(byte[] bytes) {
        Path file = file(bytes);
        SheetTable.require(file, "a.xlsx");
        List<List<String>> all = new ArrayList<>();
        try (Rows rows = SheetTable.choose(file, "a.xlsx", null).open(Table.Watch.NOBODY)) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row.cells());
            }
            return all;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private String refused(byte[] bytes) {
        BusinessRefusal[] caught = new BusinessRefusal[1];
        assertThatThrownBy(() -> SheetTable.require(file(bytes), "a.xlsx"))
                .isInstanceOfSatisfying(BusinessRefusal.class, refusal -> caught[0] = refusal);
        return caught[0].key();
    }
}
