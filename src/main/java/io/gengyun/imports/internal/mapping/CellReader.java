package io.gengyun.imports.internal.mapping;

import io.gengyun.imports.spi.ImportTarget;
import io.gengyun.imports.spi.ImportTarget.Field;
import io.gengyun.imports.spi.ImportTarget.Kind;
import java.util.Locale;
import java.util.Map;

/** Reads the cells of one column, already stripped and not empty, as what the field holds. */
@FunctionalInterface
interface CellReader {

    /** Longest number or code that identifies a row. */
    int LONGEST_KEY = 100;

    Map<String, String> FLAGS = Map.ofEntries(
            Map.entry("true", "t"),
            Map.entry("yes", "t"),
            Map.entry("y", "t"),
            Map.entry("1", "t"),
            Map.entry("是", "t"),
            Map.entry("false", "f"),
            Map.entry("no", "f"),
            Map.entry("n", "f"),
            Map.entry("0", "f"),
            Map.entry("否", "f"));

    Cell read(String text);

    /**
     * A reader for a field of a target.
     *
     * @param words for choices: what people write, in small letters → our word
     * @param pointOrComma whether a lone comma in a number may be a decimal point
     */
    static CellReader of(
            ImportTarget target, Field field, Dates dates, Map<String, String> words, boolean pointOrComma) {
        return switch (field.kind()) {
            case Kind.Text text -> given -> text(given, text.most());
            case Kind.Reference reference -> given -> text(given, LONGEST_KEY);
            case Kind.Code code -> given -> text(given, LONGEST_KEY);
            case Kind.Date date -> dates::read;
            case Kind.Number number -> given -> Numbers.read(given, number.scale(), pointOrComma);
            case Kind.Flag flag -> CellReader::flag;
            case Kind.Choice choice -> choice(Reasons.words(target, field, choice.words()), words);
        };
    }

    private static Cell text(String given, int most) {
        if (given.length() > most) {
            return new Cell.Refused("import.reason.tooLong", Integer.toString(most), Integer.toString(given.length()));
        }
        return given.indexOf('\0') >= 0 ? new Cell.Refused("import.reason.zeroByte") : new Cell.Value(given);
    }

    private static Cell flag(String given) {
        String flag = FLAGS.get(given.toLowerCase(Locale.ROOT));
        return flag == null ? new Cell.Refused("import.reason.flag") : new Cell.Value(flag);
    }

    private static CellReader choice(String[] ours, Map<String, String> words) {
        return given -> {
            String word = words.get(given.toLowerCase(Locale.ROOT));
            return word == null ? new Cell.Refused(Reasons.CHOICE, ours) : new Cell.Value(word);
        };
    }
}
