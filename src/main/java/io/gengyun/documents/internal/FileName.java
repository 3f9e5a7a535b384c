package io.gengyun.documents.internal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is kept of a name that came with a file: its last part, printable, of a length and form that
 * every system can store, and with an ending of the file's kind.
 */
final class FileName {

    /** Less than the 255 bytes that most file systems allow, with room for a browser's "(2)". */
    private static final int MOST_BYTES = 240;

    private static final int LONGEST_ENDING = 10;

    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])" + "(\\..*)?");

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    /** Endings under which a kind is opened as what it is, the usual one first. */
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            Map.entry("application/pdf", List.of(".pdf")),
            Map.entry("image/png", List.of(".png")),
            Map.entry("image/jpeg", List.of(".jpg", ".jpeg", ".jpe", ".jfif")),
            Map.entry("image/gif", List.of(".gif")),
            Map.entry("image/webp", List.of(".webp")),
            Map.entry("image/heic", List.of(".heic", ".heif")),
            Map.entry("image/heif", List.of(".heif", ".heic")),
            Map.entry("text/plain", List.of(".txt", ".text", ".log")),
            Map.entry("text/csv", List.of(".csv")),
            Map.entry("application/msword", List.of(".doc", ".wps")),
            Map.entry("application/vnd.ms-excel", List.of(".xls", ".et")),
            Map.entry("application/vnd.ms-powerpoint", List.of(".ppt", ".dps")),
            Map.entry(OFFICE + "wordprocessingml.document", List.of(".docx")),
            Map.entry(OFFICE + "spreadsheetml.sheet", List.of(".xlsx")),
            Map.entry(OFFICE + "presentationml.presentation", List.of(".pptx")),
            Map.entry(OPEN + "text", List.of(".odt")),
            Map.entry(OPEN + "spreadsheet", List.of(".ods")),
            Map.entry(OPEN + "presentation", List.of(".odp")));

    private FileName() {}

    static String cleaned(String given) {
        String last = given.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        String printable = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\u2028\u2029<>:\"|?*]", "")
                .strip()
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (printable.isEmpty()) {
            return "file";
        }
        String allowed = RESERVED.matcher(printable).matches() ? "_" + printable : printable;
        return shortened(allowed, MOST_BYTES);
    }

    /** The name, with the usual ending of the kind behind it when its own is of another kind. */
    static String endingAs(String name, String kind) {
        List<String> endings = ENDINGS.getOrDefault(kind, List.of());
        String lower = name.toLowerCase(Locale.ROOT);
        if (endings.isEmpty() || endings.stream().anyMatch(lower::endsWith)) {
            return name;
        }
        return shortened(name, MOST_BYTES - endings.getFirst().length()) + endings.getFirst();
    }

    private static String shortened(String name, int most) {
        if (bytes(name) <= most) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && bytes(name.substring(dot)) <= LONGEST_ENDING ? name.substring(dot) : "";
        StringBuilder kept = new StringBuilder();
        int left = most - bytes(ending);
        for (int letter : name.codePoints().toArray()) {
            left -= bytes(Character.toString(letter));
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(letter);
        }
        return kept.toString().stripTrailing() + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
