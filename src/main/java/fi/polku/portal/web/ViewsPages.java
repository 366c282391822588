package fi.polku.portal.web;

import fi.polku.access.AccessLog;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import views.Templates;

/** What privacy officers and administrators see first: how much people's data is looked at. */
@Controller
public class ViewsPages {
    private static final Duration WEEK = Duration.ofDays(7);
    private final AccessLog accessLog;
    private final Now now;
    private final Templates views;

    ViewsPages(AccessLog accessLog, Now now, Templates views) {
        this.accessLog = accessLog;
        this.now = now;
        this.views = views;
    }

    /** A part of the data as staff call it; what a machine read through FHIR by its resource. */
    public static String part(Texts t, String code) {
        if (code.startsWith("FHIR_")) {
            return t.text("portal.views.fhir", "type", code.substring("FHIR_".length()));
        }
        String key = "portal.access.part.";
        return t.has(key + code) ? t.text(key + code) : t.text(key + "OTHER");
    }

    @GetMapping("/admin")
    JteModel viewed(Ui ui) {
        return views.portalViews(ui, accessLog.countSince(now.instant().minus(WEEK)));
    }
}
