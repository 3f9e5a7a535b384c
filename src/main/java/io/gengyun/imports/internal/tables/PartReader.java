package io.gengyun.imports.internal.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one part of a workbook, element by element, by local names. A document type
 * declaration, and with it every entity of its own, is refused before it is looked at; so is a
 * single element or text of a size that no spreadsheet writes, before it is in memory.
 */
final class PartReader implements AutoCloseable {

    /** Most characters of one text; a cell of a spreadsheet holds 32,767. */
    static final int LONGEST_TEXT = 1 << 20;

    private static final XMLInputFactory XML = factory();
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Portion content;
    private final XMLStreamReader reader;
    private final String file;
    private int event;

    PartReader(InputStream content, String file) {
        this.content = new Portion(content, file);
        this.file = file;
        try {
            this.reader = XML.createXMLStreamReader(this.content);
        } catch (XMLStreamException problem) {
            throw Workbook.broken(file, problem);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        // these count every "&amp;" of a long sheet; there are no other entities without a declaration
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    /** Goes on to the next start, end or text; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                content.begin();
                event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw FileKind.unsupported("import.file.entities", file);
                }
                if (event <= XMLStreamConstants.END_ELEMENT || isText()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException problem) {
            throw Workbook.told(problem, file);
        }
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    boolean starts(String element) {
        return isStart() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }

    /** The text up to the end of this element. */
    String text(String element) {
        StringBuilder text = new StringBuilder();
        while (next() && !ends(element)) {
            appendTo(text);
        }
        return text.toString();
    }

    /** The texts in this element one after another, without the readings that help to pronounce them. */
    String richText(String element) {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int reading = 0;
        while (next() && !ends(element)) {
            if (starts("rPh")) {
                reading++;
            } else if (ends("rPh")) {
                reading--;
            } else if (starts("t")) {
                inText = true;
            } else if (ends("t")) {
                inText = false;
            } else if (inText && reading == 0) {
                appendTo(text);
            }
        }
        return unescaped(text.toString());
    }

    /** Characters that XML cannot hold are written as {@code _x000D_}; the zero among them goes. */
    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(PartReader::character) : text;
    }

    private static String character(MatchResult escape) {
        char one = (char) Integer.parseInt(escape.group(1), 16);
        return one == 0 ? "" : Matcher.quoteReplacement(String.valueOf(one));
    }

    private void appendTo(StringBuilder text) {
        if (isText()) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            if (text.length() > LONGEST_TEXT) {
                throw FileKind.unsupported("import.file.tooManyTexts", file);
            }
        }
    }

    @Nullable
    String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    /** The number in an attribute, or what stands for none; refused when it is no number. */
    int number(String attribute, int otherwise) {
        String value = attribute(attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException problem) {
            throw Workbook.broken(file, problem);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** The content of the part, refused when too much of it is read for one event. */
    private static final class Portion extends FilterInputStream {

        private static final int MOST = 8 << 20;

        private final String file;
        private int bytes;

        Portion(InputStream content, String file) {
            super(content);
            this.file = file;
        }

        void begin() {
            bytes = 0;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            bytes += read;
            if (bytes > MOST) {
                throw FileKind.unsupported("import.file.bomb", file);
            }
            return read;
        }
    }
}
