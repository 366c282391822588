package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.AccessPermission;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.CareTasks;
import fi.polku.access.RecordUse;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.IdentityCode;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import fi.polku.portal.internal.ClientRecord;
import fi.polku.portal.internal.ClientRecordDesk;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/**
 * The privacy officer asks what a worker may see of a client's records on a day, and why: answered
 * from the facts of that day, with the rows that the answer rests on.
 */
@Controller
class DecisionPages {
    private final Access access;
    private final AccessLog log;
    private final Accounts accounts;
    private final RecordUse use;
    private final ClientRecordDesk records;
    private final Clients clients;
    private final Organizations organizations;
    private final PermitWords words;
    private final Now now;
    private final Templates views;

    DecisionPages(
            Access access,
            AccessLog log,
            Accounts accounts,
            RecordUse use,
            ClientRecordDesk records,
            Clients clients,
            Organizations organizations,
            PermitWords words,
            Now now,
            Templates views) {
        this.access = access;
        this.log = log;
        this.accounts = accounts;
        this.use = use;
        this.records = records;
        this.clients = clients;
        this.organizations = organizations;
        this.words = words;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/admin/decisions")
    JteModel page(Ui ui, Actor actor) {
        access.require(actor, AccessPermission.ASK_DECISIONS);
        return page(ui, "", "", "", FormErrors.NONE);
    }

    @PostMapping("/admin/decisions")
    @Transactional
    JteModel ask(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String worker,
            @RequestParam(defaultValue = "") String identity,
            @RequestParam(defaultValue = "") String day,
            HttpServletResponse response) {
        access.require(actor, AccessPermission.ASK_DECISIONS);
        var faults = new ArrayList<Refusal>();
        List<ProfessionalView> found = named(worker);
        if (found.size() != 1) {
            faults.add(
                    Refusal.onField(
                            "worker",
                            found.isEmpty()
                                    ? "portal.decisions.worker.nobody"
                                    : "portal.decisions.worker.many"));
        }
        ClientId client = clients.byIdentityCode(identity).orElse(null);
        if (client == null) {
            faults.add(
                    Refusal.onField(
                            "identity",
                            IdentityCode.read(identity).isEmpty()
                                    ? "client.emergency.code"
                                    : "client.emergency.nobody"));
        }
        LocalDate on = TypedDay.read("day", day, "portal.decisions.day.wrong", faults);
        if (on != null && on.isAfter(now.today())) {
            faults.add(Refusal.onField("day", "portal.decisions.day.wrong"));
        }
        if (client == null || !faults.isEmpty()) {
            response.setStatus(422);
            return page(ui, worker, identity, day, FormErrors.of(new Refusals(faults), ui.t()));
        }
        log.viewed(actor, client, "PERSON", "OVERSIGHT");
        return views.portalDecisions(
                ui.leadingTo("/admin/decisions"),
                answer(
                        ui.t(),
                        found.getFirst(),
                        client,
                        moment(on),
                        new DecisionsPage(
                                worker, identity, day, true, "", List.of(), List.of(), List.of())),
                FormErrors.NONE);
    }

    /** The end of a day that is over; now, when no day or this one is asked about. */
    private Instant moment(@Nullable LocalDate on) {
        return on == null || on.equals(now.today())
                ? now.instant()
                : on.plusDays(1).atStartOfDay(Now.ZONE).toInstant().minusMillis(1);
    }

    private List<ProfessionalView> named(String typed) {
        String name = typed.strip();
        return name.isEmpty()
                ? List.of()
                : organizations.professionals().stream()
                        .filter(p -> p.name().equalsIgnoreCase(name))
                        .toList();
    }

    private DecisionsPage answer(
            Texts t, ProfessionalView who, ClientId client, Instant at, DecisionsPage asked) {
        Actor worker =
                accounts.ofProfessional(who.id())
                        .map(Account::actor)
                        .orElseGet(() ->
                                new Actor(
                                        null,
                                        who.name(),
                                        Set.of(Role.PROFESSIONAL),
                                        who.id(),
                                        null,
                                        List.of(who.unit())));
        List<ClientRecord> known =
                records.list(Actor.system(), client).stream()
                        .filter(r -> !r.recordedAt().isAfter(at))
                        .toList();
        var explained =
                use.explain(worker, client, known.stream().map(r -> of(client, r)).toList(), at);
        var rows = new ArrayList<DecisionsPage.Row>();
        for (int i = 0; i < known.size(); i++) {
            ClientRecord record = known.get(i);
            RecordUse.Answer answer = explained.answers().get(i);
            rows.add(
                    new DecisionsPage.Row(
                            words.label(record, Disclosure.WHOLE, t),
                            answer.allowed(),
                            t.text(
                                    "access.why." + answer.reason(),
                                    Map.of("what", t.text("access.why.of." + record.register()))),
                            Objects.requireNonNullElse(answer.paragraph(), "")));
        }
        return new DecisionsPage(
                asked.worker(),
                asked.identity(),
                asked.day(),
                true,
                t.text(
                        "portal.decisions.who",
                        Map.of(
                                "worker", who.name(),
                                "client", clients.get(client).name(),
                                "at", at)),
                rows,
                explained.works().stream().map(w -> work(w, t)).toList(),
                explained.grounds().stream().map(g -> ground(g, t)).toList());
    }

    private static RecordUse.Of of(ClientId client, ClientRecord record) {
        return new RecordUse.Of(
                client,
                record.id(),
                record.event(),
                record.kind().in(record.register()),
                record.serviceTask(),
                record.unit(),
                Now.dayOf(record.recordedAt()));
    }

    private static String work(CareTasks.Given work, Texts t) {
        return t.text(
                "portal.decisions.work",
                Map.of(
                        "task", work.task(),
                        "name", t.text("access.task." + work.task()),
                        "from_on", work.fromOn()));
    }

    private static String ground(RecordUse.Ground ground, Texts t) {
        Instant until = ground.untilAt();
        String what = t.text("portal.decisions.ground." + ground.kind());
        String detail = "portal.decisions.detail." + ground.detail();
        String named = t.has(detail) ? what + " (" + t.text(detail) + ")" : what;
        return until == null
                ? t.text("portal.decisions.since", Map.of("what", named, "at", ground.fromAt()))
                : t.text(
                        "portal.decisions.span",
                        Map.of("what", named, "from_at", ground.fromAt(), "until_at", until));
    }

    private JteModel page(Ui ui, String worker, String identity, String day, FormErrors errors) {
        return views.portalDecisions(
                ui,
                new DecisionsPage(
                        worker, identity, day, false, "", List.of(), List.of(), List.of()),
                errors);
    }
}
