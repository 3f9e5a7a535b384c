package io.gengyun.documents.internal;

/** What is kept of a name that came with a file: its last part, printable, not too long. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    static String cleaned(String given) {
        String last = given.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        String printable = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029<>:\"|?*]", "").strip();
        printable = printable.replaceAll("^\\.+", "");
        if (printable.isEmpty()) {
            return "file";
        }
        return printable.codePointCount(0, printable.length()) <= LONGEST
                ? printable
                : shortened(printable);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = name.offsetByCodePoints(0, LONGEST - ending.length());
        return name.substring(0, end) + ending;
    }
}
