package io.gengyun.imports;

/** A format in which tables are handed out to be filled in. */
public enum FileFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=UTF-8");

    private final String contentType;

    FileFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** The ending of a file's name, with its dot. */
    public String ending() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
