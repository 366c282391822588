package fi.polku.privacy.web;

import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.platform.web.MomentToken;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.DataRequest;
import fi.polku.privacy.RequestDesk;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The privacy officer's queue, and what is withheld from clients. */
@Controller
class RequestPages {
    private static final int PAGE = 30;

    private final RequestDesk desk;
    private final Clients clients;
    private final RequestWords words;
    private final Templates views;

    RequestPages(RequestDesk desk, Clients clients, RequestWords words, Templates views) {
        this.desk = desk;
        this.clients = clients;
        this.words = words;
        this.views = views;
    }

    @GetMapping("/admin/requests")
    JteModel queue(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String after) {
        List<DataRequest> open = desk.open(actor);
        MomentToken from = MomentToken.read(after).orElse(null);
        List<DataRequest> found =
                desk.answered(
                        actor,
                        from == null ? null : new RequestDesk.Place(from.at(), from.id()),
                        PAGE + 1);
        List<DataRequest> answered = found.subList(0, Math.min(PAGE, found.size()));
        var people =
                clients.all(
                        Stream.concat(open.stream(), answered.stream())
                                .map(DataRequest::clientId)
                                .distinct()
                                .toList());
        DataRequest last = answered.isEmpty() ? null : answered.getLast();
        return views.privacyRequests(
                ui,
                new QueuePage(
                        inOrder(rows(ui, actor, open, people)),
                        rows(ui, actor, answered, people),
                        found.size() > PAGE && last != null && last.answeredAt() != null
                                ? new MomentToken(last.answeredAt(), last.id()).text()
                                : null,
                        desk.withholdings(actor).size()));
    }

    @GetMapping("/admin/withholdings")
    JteModel withheld(Ui ui, Actor actor) {
        var inForce = desk.withholdings(actor);
        var people = clients.all(inForce.stream().map(w -> w.clientId()).distinct().toList());
        return views.privacyWithholdings(
                ui,
                inForce.stream()
                        .map(w ->
                                new WithheldRow(
                                        w.id(),
                                        name(people.get(w.clientId())),
                                        ui.t()
                                                .text(
                                                        w.viewId() == null
                                                                ? "privacy.withheld.viewer"
                                                                : "privacy.withheld.row"),
                                        ui.t().text("privacy.look.withheld." + w.ground()),
                                        w.words(),
                                        ui.t().text("privacy.withheld.until", "on", w.untilOn())))
                        .toList());
    }

    @PostMapping("/admin/withholdings/{id}/end")
    @Nullable JteModel end(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
        desk.endWithholding(actor, id);
        response.setStatus(303);
        response.setHeader("Location", "/admin/withholdings");
        return null;
    }

    /** Breaches first, then whatever the law wants answered first. */
    private static List<QueuePage.Row> inOrder(List<QueuePage.Row> rows) {
        var sorted = new ArrayList<>(rows);
        sorted.sort(QueuePage.Row.BY_DUE_DAY);
        return sorted;
    }

    private List<QueuePage.Row> rows(
            Ui ui, Actor actor, List<DataRequest> requests, Map<ClientId, ClientDetails> people) {
        var clocks = words.clocks(requests);
        return requests.stream()
                .map(q -> {
                    var clock = clocks.get(q.id());
                    return new QueuePage.Row(
                            words.line(actor, q, clock, true, ui.t()),
                            name(people.get(q.clientId())),
                            q.kind(),
                            clock == null ? null : clock.dueOn());
                })
                .toList();
    }

    private static String name(@Nullable ClientDetails who) {
        return who == null ? "" : who.name();
    }
}
