package fi.polku.insight.web;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.insight.ManyServicesPage;
import fi.polku.insight.Picture.Table;
import fi.polku.insight.internal.ManyServicesDesk;
import fi.polku.kernel.ClientId;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Those who use many services: the lead's counts, their file, and the worker's own clients. */
@Controller
class ManyServicesPages {
    private static final int SHOWN = 50;
    private final ManyServicesDesk desk;
    private final Clients clients;
    private final AccessLog log;
    private final Templates views;

    ManyServicesPages(ManyServicesDesk desk, Clients clients, AccessLog log, Templates views) {
        this.desk = desk;
        this.clients = clients;
        this.log = log;
        this.views = views;
    }

    @GetMapping("/lead/many-services")
    JteModel counts(Ui ui, Actor actor) {
        return views.insightManyServices(ui, desk.page(actor, ui.t()));
    }

    /** The same figures as the page shows, and no others. */
    @GetMapping("/lead/many-services.csv")
    void file(Ui ui, Actor actor, HttpServletResponse response) throws IOException {
        ManyServicesPage page = desk.page(actor, ui.t());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"many-services.csv\"");
        var out = new StringBuilder();
        page.definition().forEach(line -> line(out, List.of(line)));
        page.facts().forEach(f -> line(out, List.of(f.label(), f.value())));
        page.people().forEach(s -> table(out, s.table()));
        page.paths().forEach(s -> table(out, s.table()));
        page.cost().facts().forEach(f -> line(out, List.of(f.label(), f.value())));
        table(out, page.cost().table());
        table(out, page.waits());
        response.getOutputStream().write(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void table(StringBuilder out, Table table) {
        line(out, table.head());
        table.rows().forEach(r -> line(out, r));
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(
                        String.join(
                                ";",
                                cells.stream()
                                        .map(c -> '"' + c.replace("\"", "\"\"") + '"')
                                        .toList()))
                .append("\r\n");
    }

    @GetMapping("/work/many-services")
    JteModel own(Ui ui, Actor actor, @RequestParam(defaultValue = "") String after) {
        List<ClientId> found = desk.own(actor, place(after), SHOWN + 1);
        List<ClientId> page = found.stream().limit(SHOWN).toList();
        Map<ClientId, ClientDetails> people = clients.all(page);
        log.viewedAll(actor, people.keySet(), "MANY_SERVICES", "CARE");
        return views.insightOwnManyServices(
                ui,
                page.stream().map(people::get).filter(Objects::nonNull).toList(),
                desk.definition(ui.t()),
                found.size() > SHOWN ? page.getLast().value().toString() : null);
    }

    /** Nonsense in the address is the first page. */
    private static @Nullable ClientId place(String typed) {
        try {
            return typed.isBlank() ? null : ClientId.of(typed);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }
}
