package io.gengyun.uikit.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gengyun.shared.FormulaInjectionGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet as CSV in UTF-8, with the mark by which spreadsheets know that encoding. */
final class CsvSheet implements SheetWriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final CsvWriter csv;
    private final ZoneId zone;

    CsvSheet(OutputStream out, ZoneId zone) throws IOException {
        this.zone = zone;
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(this::text).toList());
    }

    private String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case LocalDate day -> day.toString();
            case Instant moment -> MOMENT.format(moment.atZone(zone));
            default -> FormulaInjectionGuard.quoted(XmlText.clean(cell.toString()));
        };
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
