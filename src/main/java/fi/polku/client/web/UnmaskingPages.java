package fi.polku.client.web;

import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.client.Unmasking;
import fi.polku.kernel.ClientId;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import views.Templates;

/** For the privacy officer: every time a worker was shown where a protected person is. */
@Controller
class UnmaskingPages {
    private static final int MOST = 200;

    private final Unmasking unmasking;
    private final Clients clients;
    private final Disclosures disclosures;
    private final Places places;
    private final Templates views;

    UnmaskingPages(
            Unmasking unmasking,
            Clients clients,
            Disclosures disclosures,
            Places places,
            Templates views) {
        this.unmasking = unmasking;
        this.clients = clients;
        this.disclosures = disclosures;
        this.places = places;
        this.views = views;
    }

    @GetMapping("/admin/unmaskings")
    JteModel list(Ui ui, Actor actor) {
        Texts t = ui.t();
        List<Unmasking.Seen> seen = unmasking.seen(actor, MOST);
        List<ClientId> people = seen.stream().map(Unmasking.Seen::client).distinct().toList();
        Map<ClientId, ClientDetails> named = clients.all(people);
        var disclosed = disclosures.of(actor, people);
        return views.clientUnmaskings(
                ui,
                seen.stream()
                        .map(s -> {
                            ClientDetails who = named.get(s.client());
                            String unit = places.unit(t, disclosed.of(s.client()), s.unit());
                            return new UnmaskedRow(
                                    unit.isEmpty() ? s.name() : s.name() + ", " + unit,
                                    who == null ? "" : who.name(),
                                    t.text("client.code.unmask." + s.reason()),
                                    t.dateTime(s.happenedAt()));
                        })
                        .toList());
    }
}
