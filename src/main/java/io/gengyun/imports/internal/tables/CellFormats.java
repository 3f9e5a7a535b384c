package io.gengyun.imports.internal.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How the numbers of a workbook are meant: a date is a number with the format of a date. Dates
 * count days from 1900 (with a 29 February 1900 that never was) or from 1904.
 */
final class CellFormats {

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]");
    private static final Pattern ZEROS = Pattern.compile("0{2,15}");
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private enum Meaning {
        NUMBER,
        DATE,
        TIME
    }

    private record Format(Meaning meaning, int zeros) {}

    private static final Format PLAIN = new Format(Meaning.NUMBER, 0);

    private final List<Format> formats = new ArrayList<>();
    private final boolean from1904;

    CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * The format of the next style of cells.
     *
     * @param codes the formats that the workbook defines itself, by their numbers
     */
    void add(int format, Map<Integer, String> codes) {
        formats.add(format(format, codes));
    }

    /** Reads the part of styles to its end. */
    void read(PartReader styles) {
        Map<Integer, String> codes = new HashMap<>();
        boolean ofCells = false;
        while (styles.next()) {
            if (styles.starts("numFmt")) {
                String code = styles.attribute("formatCode");
                codes.put(styles.number("numFmtId", -1), code == null ? "" : code);
            } else if (styles.starts("cellXfs")) {
                ofCells = true;
            } else if (styles.ends("cellXfs")) {
                ofCells = false;
            } else if (ofCells && styles.starts("xf")) {
                add(styles.number("numFmtId", 0), codes);
            }
        }
    }

    private static Format format(int id, Map<Integer, String> codes) {
        String code = codes.get(id);
        if (code != null) {
            return of(code);
        }
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36) {
            return new Format(Meaning.DATE, 0);
        }
        if (id >= 50 && id <= 54 || id == 57 || id == 58) {
            return new Format(Meaning.DATE, 0);
        }
        boolean time = id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47;
        return time || id == 55 || id == 56 ? new Format(Meaning.TIME, 0) : PLAIN;
    }

    /** The format that a code such as {@code yyyy"年"m"月"d"日"} or {@code 00000} stands for. */
    private static Format of(String code) {
        String first = LITERALS.matcher(code).replaceAll("").split(";", -1)[0].strip();
        String letters = first.toLowerCase(java.util.Locale.ROOT).replace("general", "");
        if (ZEROS.matcher(letters).matches()) {
            return new Format(Meaning.NUMBER, letters.length());
        }
        boolean clock = letters.contains("h") || letters.contains("s");
        boolean day = letters.contains("y") || letters.contains("d");
        if (day || letters.contains("m") && !clock) {
            return new Format(Meaning.DATE, 0);
        }
        return clock ? new Format(Meaning.TIME, 0) : PLAIN;
    }

    /**
     * A stored number as a person sees it: fifteen digits, so that 0.30000000000000004 is 0.3; a
     * date as ISO 8601, with its time of day unless that is midnight.
     */
    String shown(BigDecimal number, int style) {
        Format format = style >= 0 && style < formats.size() ? formats.get(style) : PLAIN;
        return switch (format.meaning()) {
            case NUMBER -> plain(number, format.zeros());
            case DATE -> isDay(number) ? date(number) : plain(number, 0);
            case TIME -> isDay(number) ? time(number) : plain(number, 0);
        };
    }

    private static String plain(BigDecimal number, int zeros) {
        BigDecimal shown = number.round(SHOWN);
        if (shown.signum() == 0) {
            return zeros == 0 ? "0" : "0".repeat(zeros);
        }
        if (Math.abs((long) shown.scale()) > 400) {
            return shown.toString();
        }
        String plain = shown.stripTrailingZeros().toPlainString();
        boolean padded = zeros > plain.length() && shown.signum() > 0 && plain.indexOf('.') < 0;
        return padded ? "0".repeat(zeros - plain.length()) + plain : plain;
    }

    /** Whether it is a day that the calendar of spreadsheets has: up to the year 9999. */
    private static boolean isDay(BigDecimal number) {
        return number.signum() >= 0
                && number.precision() - number.scale() < 9
                && number.scale() < 400
                && number.intValue() < 2_958_466;
    }

    private String date(BigDecimal number) {
        LocalDateTime moment = moment(number);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : MOMENT.format(moment);
    }

    private String time(BigDecimal number) {
        return number.intValue() > 0
                ? date(number)
                : moment(number).toLocalTime().format(DateTimeFormatter.ofPattern("HH:mm:ss"));
    }

    private LocalDateTime moment(BigDecimal number) {
        return DateUtil.getLocalDateTime(number.doubleValue(), from1904, true);
    }
}
