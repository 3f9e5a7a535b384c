package io.gengyun.imports.internal.tables;

import io.gengyun.shared.BusinessRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in Office Open XML, open for reading: a packed folder of parts, of which only those
 * that hold sheets, formats and shared texts are ever unpacked. Macros in it are not looked at.
 */
final class Workbook implements AutoCloseable {

    /** A sheet and the part that holds it. */
    record Sheet(String name, String part, boolean visible) {}

    private record Relation(String type, String target) {}

    static final int MOST_PARTS = 10_000;
    private static final int MOST_SHEETS = 1_000;

    private final ZipFile zip;
    private final String file;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;
    private CellFormats formats = new CellFormats(false);
    private SharedStrings texts = new SharedStrings(null, "");

    private Workbook(ZipFile zip, String file) {
        this.zip = zip;
        this.file = file;
    }

    /** Opens a packed file; refused when it is broken or holds no workbook. */
    static Workbook open(Path path, String file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException problem) {
            throw broken(file, problem);
        }
        Workbook workbook = new Workbook(zip, file);
        boolean opened = false;
        try {
            workbook.read();
            opened = true;
            return workbook;
        } finally {
            if (!opened) {
                workbook.close();
            }
        }
    }

    static BusinessRefusal broken(String file, @Nullable Throwable cause) {
        BusinessRefusal refusal = FileKind.unsupported("import.file.brokenWorkbook", file);
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    private void read() throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw FileKind.unsupported("import.file.bomb", file);
        }
        String main = main();
        Map<String, Relation> relations = relations(main);
        Map<String, String> kinds = new HashMap<>();
        relations.values().forEach(relation -> kinds.putIfAbsent(relation.type(), relation.target()));
        readSheets(main, relations);
        formats = new CellFormats(from1904);
        if (kinds.containsKey("styles") && entry(kinds.get("styles")) != null) {
            try (PartReader styles = part(kinds.get("styles"))) {
                formats.read(styles);
            }
        }
        String strings = kinds.get("sharedStrings");
        texts = new SharedStrings(strings == null || entry(strings) == null ? null : part(strings), file);
    }

    /** The part of the workbook itself, by the types of content; refused when there is none. */
    private String main() throws IOException {
        if (entry("[Content_Types].xml") == null) {
            throw FileKind.unsupported(
                    entry("content.xml") == null ? "import.file.zip" : "import.file.openDocument", file);
        }
        String other = "import.file.zip";
        try (PartReader types = part("[Content_Types].xml")) {
            while (types.next()) {
                String type = types.isStart() ? types.attribute("ContentType") : null;
                String name = types.isStart() ? types.attribute("PartName") : null;
                if (type == null) {
                    continue;
                }
                if (type.contains("sheet.binary")) {
                    throw FileKind.unsupported("import.file.binaryWorkbook", file);
                }
                if (name != null && isWorkbook(type)) {
                    return name.replaceFirst("^/", "");
                }
                if (type.contains("wordprocessingml") || type.contains("presentationml")) {
                    other = "import.file.otherOffice";
                }
            }
        }
        if (entry("xl/workbook.xml") != null) {
            return "xl/workbook.xml";
        }
        throw FileKind.unsupported(other, file);
    }

    private static boolean isWorkbook(String type) {
        return type.matches("(?i)application/vnd\\.(openxmlformats-officedocument\\.spreadsheetml\\.|ms-excel\\.)"
                + "(sheet|template)(\\.macroEnabled)?\\.main\\+xml");
    }

    private Map<String, Relation> relations(String main) throws IOException {
        int name = main.lastIndexOf('/') + 1;
        String part = main.substring(0, name) + "_rels/" + main.substring(name) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (entry(part) == null) {
            return relations;
        }
        try (PartReader reader = part(part)) {
            while (reader.next()) {
                String id = reader.isStart() ? reader.attribute("Id") : null;
                String target = reader.isStart() ? reader.attribute("Target") : null;
                String type = reader.isStart() ? reader.attribute("Type") : null;
                boolean outside = id != null && "External".equals(reader.attribute("TargetMode"));
                if (id != null && target != null && type != null && !outside) {
                    String kind = type.substring(type.lastIndexOf('/') + 1);
                    relations.put(id, new Relation(kind, resolved(main, target)));
                }
            }
        }
        return relations;
    }

    private String resolved(String main, String target) {
        try {
            String path =
                    URI.create("/" + main).resolve(target.replace(" ", "%20")).getPath();
            return path == null ? target : path.replaceFirst("^/+", "");
        } catch (IllegalArgumentException problem) {
            throw broken(file, problem);
        }
    }

    private void readSheets(String main, Map<String, Relation> relations) throws IOException {
        try (PartReader reader = part(main)) {
            while (reader.next()) {
                if (reader.starts("workbookPr")) {
                    String value = reader.attribute("date1904");
                    from1904 = "1".equals(value) || "true".equals(value);
                } else if (reader.starts("sheet")) {
                    String name = reader.attribute("name");
                    Relation relation = relations.get(reader.attribute("id"));
                    if (name != null && relation != null && relation.type().equals("worksheet")) {
                        boolean visible = "visible".equals(state(reader));
                        sheets.add(new Sheet(name, relation.target(), visible));
                    }
                    if (sheets.size() > MOST_SHEETS) {
                        throw FileKind.unsupported("import.file.bomb", file);
                    }
                }
            }
        }
    }

    private static String state(PartReader reader) {
        String state = reader.attribute("state");
        return state == null ? "visible" : state;
    }

    /** The sheets that a person sees, all when all are hidden. */
    List<Sheet> sheets() {
        List<Sheet> visible = sheets.stream().filter(Sheet::visible).toList();
        return visible.isEmpty() ? List.copyOf(sheets) : visible;
    }

    CellFormats formats() {
        return formats;
    }

    SharedStrings texts() {
        return texts;
    }

    /** Unpacked size of a part, as the file says. */
    long size(String part) {
        ZipEntry entry = entry(part);
        return entry == null ? 0 : Math.max(entry.getSize(), 1);
    }

    InputStream content(String part) throws IOException {
        ZipEntry entry = entry(part);
        if (entry == null) {
            throw broken(file, null);
        }
        try {
            return new ZipBombGuard(zip.getInputStream(entry), Math.max(entry.getCompressedSize(), 0), file);
        } catch (ZipException problem) {
            throw broken(file, problem);
        }
    }

    private PartReader part(String part) throws IOException {
        return new PartReader(content(part), file);
    }

    private @Nullable ZipEntry entry(String name) {
        ZipEntry found = zip.getEntry(name);
        return found != null
                ? found
                : zip.stream()
                        .filter(one -> one.getName().equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public void close() throws IOException {
        texts.close();
        zip.close();
    }
}
