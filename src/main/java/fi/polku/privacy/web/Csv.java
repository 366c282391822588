package fi.polku.privacy.web;

/** A cell of a table file. */
final class Csv {
    private Csv() {}

    /** In quotes; what a spreadsheet would count as a formula is made text. */
    static String cell(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
