package fi.polku.platform.bulk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.postgresql.util.PGobject;

/** Rows in the text format of {@code COPY}: a line a row, tabs between, {@code \N} for NULL. */
final class CopyText {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder line = new StringBuilder();

    void add(Row row) {
        line.setLength(0);
        for (int i = 0; i < row.columns().size(); i++) {
            if (i > 0) {
                line.append('\t');
            }
            Object value = row.at(i);
            if (value == null) {
                line.append("\\N");
            } else {
                escape(text(value));
            }
        }
        line.append('\n');
        bytes.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private static String text(Object value) {
        return switch (value) {
            case byte[] raw -> "\\x" + HexFormat.of().formatHex(raw);
            case Object[] items -> array(items);
            case PGobject object -> String.valueOf(object.getValue());
            default -> value.toString();
        };
    }

    private static String array(Object[] items) {
        var text = new StringBuilder("{");
        for (Object item : items) {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append('"')
                    .append(item.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }
}
