package fi.polku.privacy.web;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.FreshSignIn;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.OwnCopy;
import fi.polku.privacy.OwnData;
import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import views.Templates;

/** The client takes a copy of everything: to read, to print, and as files. */
@Controller
class MyDataPages {
    /** 1980 is the first year a zip file can tell: the files in it are of no particular day. */
    private static final long NO_DAY = 315_532_800_000L;

    /** The look of the file goes in it: it has no page beside it to ask for one. */
    private static final String STYLE = style();

    private final OwnData data;
    private final Templates views;

    MyDataPages(OwnData data, Templates views) {
        this.data = data;
        this.views = views;
    }

    @GetMapping("/my/data")
    JteModel choose(Ui ui, Actor actor) {
        if (!data.may(actor)) {
            throw new Denied("copy");
        }
        return views.privacyMyData(ui, actor.proxy() == null);
    }

    @GetMapping("/my/data/all")
    @FreshSignIn
    JteModel all(Ui ui, Actor actor) {
        return views.privacyMyCopy(ui, data.copy(actor, ui.t()));
    }

    /** One file that needs nothing else to be read, now or in twenty years. */
    @GetMapping("/my/data/polku.html")
    @FreshSignIn
    ResponseEntity<byte[]> page(Ui ui, Actor actor) {
        var out = new StringOutput();
        Content style = o -> o.writeContent("<style>" + STYLE + "</style>");
        views.privacyCopyFile(ui.t(), data.copy(actor, ui.t()), style).render(out);
        return file(
                out.toString().getBytes(StandardCharsets.UTF_8),
                "text/html;charset=UTF-8",
                "polku.html");
    }

    /** The same as tables, one of each kind of record, to be opened in a spreadsheet. */
    @GetMapping("/my/data/polku.zip")
    @FreshSignIn
    ResponseEntity<byte[]> tables(Ui ui, Actor actor) throws IOException {
        OwnCopy copy = data.copy(actor, ui.t());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (OwnCopy.Section section : copy.sections()) {
                if (!section.rows().isEmpty()) {
                    var entry = new ZipEntry(section.name() + ".csv");
                    entry.setTime(NO_DAY);
                    zip.putNextEntry(entry);
                    zip.write(table(section).getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
        return file(bytes.toByteArray(), "application/zip", "polku.zip");
    }

    private static String style() {
        try (var in = MyDataPages.class.getResourceAsStream("/privacy/copy.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(OwnCopy.Section section) {
        var file = new StringBuilder("\uFEFF");
        line(file, section.columns());
        section.rows().forEach(row -> line(file, row));
        return file.toString();
    }

    private static void line(StringBuilder file, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            file.append(i == 0 ? "" : ";").append(Csv.cell(cells.get(i)));
        }
        file.append("\r\n");
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
