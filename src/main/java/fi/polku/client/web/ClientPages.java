package fi.polku.client.web;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.ClientFinder;
import fi.polku.client.ClientPage;
import fi.polku.client.Clients.ClientSearch;
import fi.polku.kernel.ClientId;
import fi.polku.organization.Organizations;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/**
 * The search of clients. Our own forms send what is searched in the body: a name or an identity
 * code has no place in an address that is logged and remembered.
 */
@Controller
class ClientPages {
    private static final int ROWS = 25;
    private static final int COUNTED = 1000;
    private static final int LONGEST = 200;
    private final ClientFinder finder;
    private final AccessLog accessLog;
    private final Organizations organizations;
    private final Templates views;

    ClientPages(
            ClientFinder finder,
            AccessLog accessLog,
            Organizations organizations,
            Templates views) {
        this.finder = finder;
        this.accessLog = accessLog;
        this.organizations = organizations;
        this.views = views;
    }

    @GetMapping("/work/clients")
    JteModel list(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        return page(ui, actor, q, after);
    }

    @PostMapping("/work/clients")
    JteModel search(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        return page(ui, actor, q, after);
    }

    private JteModel page(Ui ui, Actor actor, String q, String after) {
        String text =
                q.codePoints()
                        .limit(LONGEST)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        var page = finder.search(actor, new ClientSearch(text, id(after), ROWS));
        accessLog.viewedAll(
                actor,
                page.rows().stream().map(ClientPage.Row::id).toList(),
                text.isBlank() ? "PEOPLE" : "SEARCH",
                "CARE");
        var t = ui.t();
        var next = page.next();
        return views.clientClients(
                ui,
                new ClientListView(
                        text,
                        page.total() > COUNTED
                                ? t.text("client.list.many", "n", COUNTED)
                                : t.count("client.list.found", page.total()),
                        page.rows().stream().map(r -> row(r, t)).toList(),
                        next == null ? null : next.value().toString()));
    }

    private ClientListView.Row row(ClientPage.Row row, Texts t) {
        var born = row.bornOn();
        var code = row.municipalityCode();
        return new ClientListView.Row(
                row.id().value().toString(),
                (row.familyName() + " " + row.givenNames()).strip(),
                born == null
                        ? ""
                        : born.getDayOfMonth() + "." + born.getMonthValue() + "." + born.getYear(),
                code == null
                        ? ""
                        : organizations.municipality(code).map(m -> t.of(m.name())).orElse(code),
                row.phone() == null ? "" : row.phone(),
                row.nonDisclosure());
    }

    private static @Nullable ClientId id(String text) {
        try {
            return text.isBlank() ? null : new ClientId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
