package fi.polku.insight.web;

import fi.polku.access.Actor;
import fi.polku.insight.internal.AvoHilmoDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The file that is sent to THL. */
@RestController
class AvoHilmoFile {
    private final AvoHilmoDesk desk;

    AvoHilmoFile(AvoHilmoDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/lead/avohilmo.csv")
    void csv(
            Actor actor,
            @RequestParam(defaultValue = "") String month,
            HttpServletResponse response)
            throws IOException {
        var export = desk.open(actor, month);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + export.fileName() + '"');
        var out =
                new BufferedWriter(
                        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        desk.write(export, line -> out.append(line).append("\r\n"));
        out.flush();
    }
}
