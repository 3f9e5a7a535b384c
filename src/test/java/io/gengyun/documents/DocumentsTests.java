package io.gengyun.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gengyun.documents.Documents.DocumentRecord;
import io.gengyun.security.Role;
import io.gengyun.shared.BusinessRefusal;
import io.gengyun.shared.BusinessRefusal.Kind;
import io.gengyun.shared.Uuids;
import io.gengyun.support.As;
import io.gengyun.support.MovableClock;
import io.gengyun.support.ProductTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProductTest
class DocumentsTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Documents documents;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MovableClock clock;

    private final String owner = "declaration:" + Uuids.next();

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        byte[] large = new byte[700_001];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        large[700_000] = 7;

        DocumentRecord kept = As.user("wang", null, Role.EMPLOYEE).get(() -> add(owner, "合同.pdf", stream(large)));

        assertThat(kept.kind()).isEqualTo("application/pdf");
        assertThat(kept.by()).isEqualTo("wang");
        assertThat(documents.of(owner)).containsExactly(documents.get(kept.id()));
        try (InputStream content = documents.content(kept.id())) {
            assertThat(content.readAllBytes()).isEqualTo(large);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\temp\\a.pdf, a.pdf",
        "..\\..\\windows\\win.pdf, win.pdf",
        "a.pdf/.., file.pdf",
        "CON, _CON.pdf",
        "nul.pdf, _nul.pdf",
        "com1.report.pdf, _com1.report.pdf",
        "console.pdf, console.pdf",
        "'a.pdf. . ', a.pdf",
        "run.exe, run.exe.pdf",
        "page.html, page.html.pdf",
        "合同（终稿）.PDF, 合同（终稿）.PDF",
        "'é.pdf', é.pdf",
        "'a\u0000b\n.pdf', ab.pdf",
        "'evil\u202Efdp.pdf', evilfdp.pdf",
        "..., file.pdf",
        "'<b>\"x\".pdf', bx.pdf"
    })
    void keepsTheLastPartOfANameWithoutWhatMisleads(String given, String kept) {
        assertThat(add(owner, given, stream(PDF)).name()).isEqualTo(kept);
    }

    @Test
    void shortensANameToWhatEverySystemStores() {
        String kept = add(owner, "合".repeat(300) + ".pdf", stream(PDF)).name();
        assertThat(kept).endsWith("合.pdf");
        assertThat(kept.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(240);
    }

    @Test
    void refusesTheSameContentTwiceInOneCase() {
        add(owner, "合同.pdf", stream(PDF));

        assertRefused(Kind.CONFLICT, "合同 (2).pdf", PDF);
        assertThat(add("declaration:" + Uuids.next(), "合同.pdf", stream(PDF)).size())
                .isEqualTo(PDF.length);
    }

    @Test
    void limitsWhatOneAccountStoresOnOneDay() {
        As hoarder = As.user("hoarder" + Uuids.next(), null, Role.EMPLOYEE);
        hoarder.run(() -> add(owner, "a.pdf", stream(pdf(1))));
        database.update(
                """
                insert into documents.document
                    (id, owner, name, kind, size, by_name, at, by_account)
                select gen_random_uuid(), 'other:' || n, 'a.pdf', 'application/pdf', 1, 'x', ?, ?
                from generate_series(2, 200) n""", Timestamp.from(clock.instant()), hoarder.user().account().value());

        hoarder.run(() -> assertRefused(Kind.TOO_OFTEN, "b.pdf", pdf(2)));
        As.user("somebody", null, Role.EMPLOYEE).run(() -> add(owner, "b.pdf", stream(pdf(2))));
        clock.move(Duration.ofDays(1));
        hoarder.run(() -> add(owner, "c.pdf", stream(pdf(3))));
    }

    @Test
    void judgesByContentNotByName() {
        assertRefused(Kind.UNSUPPORTED, "report.pdf", "<html><script>1</script></html>".getBytes());
        assertRefused(Kind.UNSUPPORTED, "photo.png", new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5, 0, 0});
        assertRefused(Kind.UNSUPPORTED, "drawing.svg", "<svg xmlns='x'/>".getBytes());
        assertRefused(Kind.UNSUPPORTED, "run.sh", "#!/bin/sh\nrm -rf /\n".getBytes());
    }

    @Test
    void takesPicturesTextAndOfficeDocuments() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

        assertThat(add(owner, "a.png", stream(png)).kind()).isEqualTo("image/png");
        assertThat(add(owner, "a.csv", stream("a,b\n1,2\n".getBytes())).kind()).isEqualTo("text/csv");
        assertThat(add(owner, "a.docx", stream(zip("[Content_Types].xml", 100))).kind())
                .contains("wordprocessingml");
    }

    @Test
    void refusesPackedFilesThatAreNotWhatTheySay() throws IOException {
        assertRefused(Kind.UNSUPPORTED, "a.zip", zip("anything", 10));
        assertRefused(Kind.UNSUPPORTED, "a.docx", zip("anything", 10));
        assertRefused(Kind.UNSUPPORTED, "a.xlsx", zip("xl/vbaProject.bin", 10));
        assertRefused(Kind.UNSUPPORTED, "bomb.xlsx", zip("[Content_Types].xml", 30_000_000));
    }

    @Test
    void refusesMoreThanTheAllowedSize() {
        byte[] large = new byte[25 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertRefused(Kind.TOO_LARGE, "large.pdf", large);
        assertRefused(Kind.REFUSED, "empty.pdf", new byte[0]);
    }

    @Test
    void refusesMoreThanTheAllowedNumber() {
        for (int number = 0; number < 20; number++) {
            add(owner, number + ".pdf", stream(pdf(number)));
        }

        assertRefused(Kind.REFUSED, "one-more.pdf", pdf(21));
    }

    @Test
    void removesTheContentToo() {
        DocumentRecord kept = add(owner, "a.pdf", stream(PDF));

        documents.remove(kept.id());

        assertThat(documents.of(owner)).isEmpty();
        assertThat(database.queryForObject(
                        "select count(*) from documents.piece where document = ?",
                        Long.class,
                        kept.id().value()))
                .isZero();
    }

    private void assertRefused(Kind kind, String name, byte[] content) {
        assertThatExceptionOfType(BusinessRefusal.class)
                .isThrownBy(() -> add(owner, name, stream(content)))
                .matches(refusal -> refusal.kind() == kind, "is " + kind);
    }

    private static byte[] pdf(int number) {
        return ("%PDF-1.7\n" + number + " 0 obj\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    private DocumentRecord add(String owner, String name, InputStream content) {
        try (Documents.Received file = documents.receive(name, content)) {
            return documents.add(owner, file);
        }
    }
}
