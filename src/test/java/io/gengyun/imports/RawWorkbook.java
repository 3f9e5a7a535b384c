package io.gengyun.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that a test can write what no spreadsheet would. */
public final class RawWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private String mainType = TYPES + "sheet.main+xml";
    private final Set<String> absent = new HashSet<>();
    private String workbookProperties = "";
    private String extensions = "";
    private String relations = "";

    /** A workbook with one sheet of these rows, in the XML of a sheet. */
    public static RawWorkbook of(String... rows) {
        return new RawWorkbook().sheet("Sheet1", rows);
    }

    public RawWorkbook sheet(String name, String... rows) {
        return sheetXml(name, "<sheetData>" + String.join("", rows) + "</sheetData>");
    }

    public RawWorkbook sheetXml(String name, String content) {
        String part = "xl/worksheets/sheet" + (sheets.size() + 1) + ".xml";
        sheets.put(name, "");
        return part(part, HEAD + "<worksheet>" + content + "</worksheet>");
    }

    public RawWorkbook hidden(String name) {
        sheets.put(name, " state=\"hidden\"");
        return this;
    }

    public RawWorkbook type(String contentType) {
        mainType = contentType;
        return this;
    }

    public RawWorkbook from1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Formats of cells: style 0 is general, the others are these codes in order. */
    public RawWorkbook styles(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int at = 0; at < codes.length; at++) {
            String code = codes[at].replace("\"", "&quot;");
            boolean builtIn = code.matches("\\d+") && !code.startsWith("0");
            int id = builtIn ? Integer.parseInt(code) : 164 + at;
            if (!builtIn) {
                formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, code));
            }
            cells.append("<xf numFmtId=\"%d\"/>".formatted(id));
        }
        return part(
                "xl/styles.xml",
                HEAD
                        + "<styleSheet><numFmts>"
                        + formats
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                        + cells
                        + "</cellXfs></styleSheet>");
    }

    public RawWorkbook strings(String... items) {
        StringBuilder all = new StringBuilder();
        for (String item : items) {
            all.append("<si>").append(item).append("</si>");
        }
        return part("xl/sharedStrings.xml", HEAD + "<sst>" + all + "</sst>");
    }

    public RawWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public RawWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public RawWorkbook without(String part) {
        absent.add(part);
        return this;
    }

    /** One more relation of the workbook, in XML. */
    public RawWorkbook relation(String xml) {
        relations += xml;
        return this;
    }

    /** What stands behind everything else in the part of the workbook. */
    public RawWorkbook extension(String xml) {
        extensions += "<extLst>" + xml + "</extLst>";
        return this;
    }

    public byte[] bytes() {
        return zip(all());
    }

    /** The same without packing the parts, so that a test can find and change what is in them. */
    public byte[] stored() {
        return zip(all(), Deflater.NO_COMPRESSION);
    }

    private Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", utf8(contentTypes()));
        all.put("xl/workbook.xml", utf8(workbook()));
        all.put("xl/_rels/workbook.xml.rels", utf8(relations()));
        all.putAll(parts);
        all.keySet().removeAll(absent);
        return all;
    }

    /** Adds the parts to a file. */
    public void writeTo(ZipOutputStream zip) throws IOException {
        write(all(), zip);
    }

    private String contentTypes() {
        return types("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + mainType + "\"/>");
    }

    /** The part that names the types of all others; what it does not name is plain XML. */
    public static String types(String overrides) {
        return HEAD
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                + overrides
                + "</Types>";
    }

    private String workbook() {
        StringBuilder list = new StringBuilder();
        int at = 1;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"%s/>"
                    .formatted(sheet.getKey(), at, at++, sheet.getValue()));
        }
        return HEAD + "<workbook xmlns:r=\"urn:r\">" + workbookProperties + "<sheets>" + list + "</sheets>" + extensions
                + "</workbook>";
    }

    private String relations() {
        StringBuilder list = new StringBuilder();
        for (int at = 1; at <= sheets.size(); at++) {
            list.append(relation("r" + at, "worksheet", "worksheets/sheet" + at + ".xml"));
        }
        list.append(relations);
        list.append(relation("s", "styles", "styles.xml"));
        list.append(relation("t", "sharedStrings", "/xl/sharedStrings.xml"));
        return HEAD
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + list
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"http://x/relationships/%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        return zip(entries, Deflater.DEFAULT_COMPRESSION);
    }

    private static byte[] zip(Map<String, byte[]> entries, int level) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            write(entries, zip);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    private static void write(Map<String, byte[]> entries, ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            zip.putNextEntry(new ZipEntry(entry.getKey()));
            zip.write(entry.getValue());
            zip.closeEntry();
        }
    }

    /** A row of inline texts at this line. */
    public static String row(int line, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + line + "\">");
        for (int at = 0; at < cells.length; at++) {
            if (!cells[at].isEmpty()) {
                row.append(
                        cells[at].startsWith("<c")
                                ? cells[at].replaceFirst("<c", "<c r=\"" + (char) ('A' + at) + line + "\"")
                                : "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                        .formatted('A' + at, line, cells[at]));
            }
        }
        return row.append("</row>").toString();
    }

    /** A number as a cell. */
    public static String number(String value, int style) {
        return "<c s=\"%d\"><v>%s</v></c>".formatted(style, value);
    }
}
