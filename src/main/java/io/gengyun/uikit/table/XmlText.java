package io.gengyun.uikit.table;

/** Texts as a workbook can hold them, which is refused with characters that XML does not know. */
final class XmlText {

    private static final char LOST = '\ufffd';

    private XmlText() {}

    /** The same text, with a sign for each character that XML cannot hold. */
    static String clean(String text) {
        if (text.codePoints().allMatch(XmlText::isHeldByXml)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(one -> clean.appendCodePoint(isHeldByXml(one) ? one : LOST));
        return clean.toString();
    }

    private static boolean isHeldByXml(int one) {
        return one == '\t'
                || one == '\n'
                || one == '\r'
                || one >= 0x20 && one <= 0xd7ff
                || one >= 0xe000 && one <= 0xfffd
                || one >= 0x10000;
    }
}
