package fi.polku.privacy.web;

import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.client.ClientDetails;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.internal.LogFilter;
import fi.polku.privacy.internal.LogLine;
import fi.polku.privacy.internal.LogSearchDesk;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A search of the log as a file of values, for a reply or for another authority. */
@Controller
class LogFile {
    private final LogSearchDesk desk;
    private final LogWords words;

    LogFile(LogSearchDesk desk, LogWords words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/admin/log.csv")
    @FreshSignIn
    ResponseEntity<String> file(Ui ui, Actor actor, @RequestParam Map<String, String> asked) {
        Texts t = ui.t();
        LogFilter filter = LogAddress.filter(asked);
        var found = desk.file(actor, filter);
        String head =
                row(
                        List.of(
                                t.text("privacy.log.when"),
                                t.text("privacy.log.who"),
                                t.text("privacy.log.role"),
                                t.text("privacy.log.whose"),
                                t.text("privacy.log.what"),
                                t.text("privacy.log.why"),
                                t.text("privacy.log.ground"),
                                t.text("privacy.log.id")));
        String rows =
                found.lines().stream().map(l -> line(l, found, t)).collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + t.text("privacy.log.file.name") + ".csv\"")
                .header("Cache-Control", "no-store")
                .body("\ufeff" + head + rows);
    }

    private String line(LogLine l, LogSearchDesk.Found found, Texts t) {
        ClientDetails client = l.clientId() == null ? null : found.people().get(l.clientId());
        return row(
                List.of(
                        l.at().toString(),
                        words.who(l, t),
                        words.role(l, t),
                        client == null ? "" : client.name(),
                        words.what(l, t),
                        words.why(l, t),
                        l.change() ? "" : words.ground(l, t),
                        l.id().toString()));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(LogFile::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** What a spreadsheet could take for a formula is made a text. */
    private static String cell(String value) {
        String safe =
                !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
