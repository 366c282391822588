package fi.polku.fhir.web;

import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.kernel.ClientId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The client takes a copy of all own data in the form that other systems read. */
@Controller
class OwnDataPages {
    private final OwnData data;

    OwnDataPages(OwnData data) {
        this.data = data;
    }

    @FreshSignIn
    @GetMapping("/my/data/fhir.json")
    void download(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ClientId client = data.mine(actor);
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"polku-fhir.json\"");
        response.setHeader("Cache-Control", "no-store");
        data.write(
                actor,
                client,
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/fhir")
                        .build()
                        .toUriString(),
                response.getWriter());
    }
}
