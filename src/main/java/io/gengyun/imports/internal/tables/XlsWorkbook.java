package io.gengyun.imports.internal.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Excel 97 to 2003: a container with one stream of records, first those of the
 * workbook as a whole, then those of one sheet after another. Opening goes through them once.
 */
final class XlsWorkbook implements Workbook {

    private final POIFSFileSystem container;
    private final String file;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();
    private final List<List<CellRangeAddress>> merged = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final SharedTexts texts;
    private boolean from1904;

    private XlsWorkbook(POIFSFileSystem container, String file) {
        this.container = container;
        this.file = file;
        this.texts = new SharedTexts(() -> null, file);
    }

    static XlsWorkbook open(Path path, String file) throws IOException {
        POIFSFileSystem container = container(path, file);
        boolean opened = false;
        try {
            XlsWorkbook workbook = new XlsWorkbook(container, file);
            Workbook.read(file, workbook::read);
            opened = true;
            return workbook;
        } finally {
            if (!opened) {
                container.close();
            }
        }
    }

    /** Opens a container of whatever kind of document; refused when it is broken. */
    static POIFSFileSystem container(Path path, String file) {
        return Workbook.read(file, () -> new POIFSFileSystem(path.toFile(), true));
    }

    /** Name of the stream of records in a container, null when it holds no such workbook. */
    static @Nullable String stream(DirectoryNode root) {
        return InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES.stream()
                .filter(root::hasEntry)
                .findFirst()
                .orElse(null);
    }

    private XlsRecords records(Table.Watch watch, @Nullable SharedTexts taking) throws IOException {
        String stream = stream(container.getRoot());
        if (stream == null) {
            throw Workbook.broken(file, null);
        }
        InputStream content = container.createDocumentInputStream(stream);
        return new XlsRecords(watch.over(content, 1), taking, file);
    }

    private List<BoundSheetRecord> read() throws IOException {
        try (XlsRecords records = records(Table.Watch.NOBODY, texts)) {
            for (Record record = records.next(); record != null; record = records.next()) {
                if (records.part() == 0) {
                    readWhole(record);
                } else {
                    readSheet(record);
                }
            }
        }
        if (kinds.size() < bound.size()) {
            throw Workbook.broken(file, null);
        }
        return bound;
    }

    private void readWhole(Record record) {
        switch (record) {
            case BOFRecord begin
            when begin.getVersion() != BOFRecord.VERSION -> throw FileKind.unsupported("import.file.oldWorkbook", file);
            case BoundSheetRecord sheet -> bound.add(sheet);
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case FormatRecord format -> codes.put(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
            default -> {}
        }
        if (bound.size() > MOST_SHEETS) {
            throw FileKind.unsupported("import.file.bomb", file);
        }
    }

    private void readSheet(Record record) {
        if (record instanceof BOFRecord begin) {
            kinds.add(begin.getType());
            merged.add(new ArrayList<>());
        } else if (record instanceof MergeCellsRecord cells && merged.getLast().size() < MergedCells.MOST) {
            for (int at = 0; at < cells.getNumAreas(); at++) {
                merged.getLast().add(cells.getAreaAt(at));
            }
        }
    }

    @Override
    public List<Sheet> allSheets() {
        List<BoundSheetRecord> placed = Arrays.asList(BoundSheetRecord.orderByBofPosition(bound));
        return bound.stream()
                .filter(sheet -> kinds.get(placed.indexOf(sheet)) == BOFRecord.TYPE_WORKSHEET)
                .map(sheet -> new Sheet(
                        sheet.getSheetname(),
                        String.valueOf(placed.indexOf(sheet)),
                        !sheet.isHidden() && !sheet.isVeryHidden()))
                .toList();
    }

    @Override
    public Rows rows(Sheet sheet, Table.Watch watch) throws IOException {
        CellFormats formats = new CellFormats(from1904);
        styles.forEach(format -> formats.add(format, codes));
        int place = Integer.parseInt(sheet.place());
        MergedCells cells = new MergedCells(merged.get(place));
        return new XlsRows(records(watch, null), place + 1, formats, texts, cells, file);
    }

    /** Its records have no checksums; opening has read all of them. */
    @Override
    public void check() {}

    @Override
    public void close() throws IOException {
        container.close();
    }
}
