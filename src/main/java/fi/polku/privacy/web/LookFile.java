package fi.polku.privacy.web;

import fi.polku.platform.text.Texts;
import fi.polku.privacy.LookedAt;
import java.util.List;

/** The log of views as a table for a spreadsheet: UTF-8 with its mark, semicolons between. */
final class LookFile {
    private static final String MARK = "\uFEFF";

    private LookFile() {}

    static String of(List<LookedAt> looks, Texts t) {
        var file = new StringBuilder(MARK);
        line(
                file,
                t.text("privacy.log.column.day"),
                t.text("privacy.log.column.time"),
                t.text("privacy.log.column.who"),
                t.text("privacy.log.column.what"),
                t.text("privacy.log.column.why"),
                t.text("privacy.log.column.more"));
        for (LookedAt look : looks) {
            String emergency = look.emergency();
            line(
                    file,
                    look.day().toString(),
                    look.time(),
                    look.who(),
                    look.what(),
                    look.why(),
                    emergency == null ? "" : emergency);
        }
        return file.toString();
    }

    private static void line(StringBuilder file, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            file.append(i == 0 ? "" : ";").append(Csv.cell(cells[i]));
        }
        file.append("\r\n");
    }
}
