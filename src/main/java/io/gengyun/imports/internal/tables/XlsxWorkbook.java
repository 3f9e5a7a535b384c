package io.gengyun.imports.internal.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in Office Open XML: a packed folder of parts, of which only those that hold sheets,
 * formats and shared texts are ever unpacked. What lies outside of the file is never fetched.
 */
final class XlsxWorkbook implements Workbook {

    private final OPCPackage contents;
    private final Path path;
    private final String file;
    private final Map<String, PackagePart> worksheets = new HashMap<>();
    private final Map<String, PackagePart> kinds = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final CellFormats formats;
    private final SharedTexts texts;
    private final @Nullable PartReader strings;

    private XlsxWorkbook(OPCPackage contents, Path path, String file) throws IOException, InvalidFormatException {
        this.contents = contents;
        this.path = path;
        this.file = file;
        PackagePart main = main();
        readRelations(main);
        formats = new CellFormats(readSheets(main));
        readStyles();
        strings = kinds.containsKey("sharedStrings") ? reader(kinds.get("sharedStrings")) : null;
        texts = new SharedTexts(this::nextText, file);
    }

    static XlsxWorkbook open(Path path, String file) throws IOException {
        CheckedZip zip = CheckedZip.of(path, file);
        boolean opened = false;
        try {
            XlsxWorkbook workbook = Workbook.read(file, () -> in(zip, path, file));
            opened = true;
            return workbook;
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    private static XlsxWorkbook in(CheckedZip zip, Path path, String file) throws IOException, InvalidFormatException {
        if (zip.getEntry("[Content_Types].xml") == null) {
            throw FileKind.unsupported(
                    zip.getEntry("content.xml") == null ? "import.file.zip" : "import.file.openDocument", file);
        }
        OPCPackage contents = OPCPackage.open(zip);
        zip.opened();
        return new XlsxWorkbook(contents, path, file);
    }

    /** The part of the workbook itself, by the types of content; refused when there is none. */
    private PackagePart main() throws InvalidFormatException {
        String other = "import.file.zip";
        for (PackagePart part : contents.getParts()) {
            String type = part.getContentType();
            if (type.contains("sheet.binary.macroEnabled.main")) {
                throw FileKind.unsupported("import.file.binaryWorkbook", file);
            }
            if (isWorkbook(type) || part.getPartName().getName().equals("/xl/workbook.xml")) {
                return part;
            }
            if (type.contains("wordprocessingml") || type.contains("presentationml")) {
                other = "import.file.otherOffice";
            }
        }
        throw FileKind.unsupported(other, file);
    }

    private static boolean isWorkbook(String type) {
        return type.matches("(?i)application/vnd\\.(openxmlformats-officedocument\\.spreadsheetml\\.|ms-excel\\.)"
                + "(sheet|template)(\\.macroEnabled)?\\.main\\+xml");
    }

    private void readRelations(PackagePart main) throws InvalidFormatException {
        for (PackageRelationship relation : main.getRelationships()) {
            if (relation.getTargetMode() == TargetMode.INTERNAL) {
                String type = relation.getRelationshipType();
                String kind = type.substring(type.lastIndexOf('/') + 1);
                PackagePart part = contents.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
                if (part != null) {
                    kinds.putIfAbsent(kind, part);
                }
                if (kind.equals("worksheet")) {
                    worksheets.put(relation.getId(), part);
                }
            }
        }
    }

    /** Whether its days are counted from 1904. */
    private boolean readSheets(PackagePart main) throws IOException {
        boolean from1904 = false;
        try (PartReader reader = reader(main)) {
            while (reader.next()) {
                if (reader.starts("workbookPr")) {
                    String value = reader.attribute("date1904");
                    // an extension may have an element of the same name without it
                    from1904 |= "1".equals(value) || "true".equals(value);
                } else if (reader.starts("sheet")) {
                    addSheet(reader.attribute("name"), reader.attribute("id"), reader.attribute("state"));
                }
            }
        }
        return from1904;
    }

    private void addSheet(@Nullable String name, @Nullable String id, @Nullable String state) {
        if (name != null && id != null && worksheets.containsKey(id)) {
            sheets.add(new Sheet(name, id, state == null || state.equals("visible")));
        }
        if (sheets.size() > MOST_SHEETS) {
            throw FileKind.unsupported("import.file.bomb", file);
        }
    }

    private void readStyles() throws IOException {
        PackagePart part = kinds.get("styles");
        if (part != null) {
            try (PartReader styles = reader(part)) {
                formats.read(styles);
            }
        }
    }

    private @Nullable String nextText() {
        while (strings != null && strings.next()) {
            if (strings.starts("si")) {
                return strings.richText("si");
            }
        }
        return null;
    }

    @Override
    public List<Sheet> allSheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows rows(Sheet sheet, Table.Watch watch) throws IOException {
        PackagePart part = part(sheet);
        MergedCells merged;
        try (InputStream content = part.getInputStream()) {
            merged = MergedCells.in(content);
        } catch (IllegalArgumentException problem) {
            throw Workbook.broken(file, problem);
        }
        double share = (double) Files.size(path) / Math.max(part.getSize(), 1);
        InputStream content = watch.over(part.getInputStream(), share);
        return new XlsxRows(new PartReader(content, file), formats, texts, merged, file);
    }

    private PackagePart part(Sheet sheet) {
        PackagePart part = worksheets.get(sheet.place());
        if (part == null) {
            throw Workbook.broken(file, null);
        }
        return part;
    }

    private PartReader reader(PackagePart part) throws IOException {
        return new PartReader(part.getInputStream(), file);
    }

    @Override
    public void check() throws IOException {
        List<PackagePart> parts =
                new ArrayList<>(sheets.stream().map(this::part).toList());
        kinds.forEach((kind, part) -> {
            if (kind.equals("styles") || kind.equals("sharedStrings")) {
                parts.add(part);
            }
        });
        for (PackagePart part : parts) {
            try (InputStream content = part.getInputStream()) {
                content.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (strings != null) {
            strings.close();
        }
        contents.revert();
    }
}
