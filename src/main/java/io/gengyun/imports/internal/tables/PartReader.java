package io.gengyun.imports.internal.tables;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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

    /** Most bytes from one event to the next. */
    private static final int MOST_AT_ONCE = 8 << 20;

    private static final XMLInputFactory XML = factory();

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
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, Boolean.FALSE);
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
                if (event <= XMLStreamConstants.END_ELEMENT
                        || event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA
                        || event == XMLStreamConstants.SPACE) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException problem) {
            throw Workbook.broken(file, problem);
        }
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean starts(String element) {
        return isStart() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }

    /** Name of the element that starts or ends here. */
    String name() {
        return reader.getLocalName();
    }

    /** Adds the text that stands here, if it is a text. */
    void appendTo(StringBuilder text) {
        if (!isStart() && event != XMLStreamConstants.END_ELEMENT) {
            try {
                text.append(reader.getText());
            } catch (UncheckedStreamException problem) {
                throw Workbook.broken(file, problem);
            }
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

        private final String file;
        private int bytes;

        Portion(InputStream content, String file) {
            super(content);
            this.file = file;
        }

        void begin() {
            bytes = 0;
        }

        private void count(int read) {
            bytes += Math.max(read, 0);
            if (bytes > MOST_AT_ONCE) {
                throw FileKind.unsupported("import.file.bomb", file);
            }
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            count(read);
            return read;
        }
    }
}
