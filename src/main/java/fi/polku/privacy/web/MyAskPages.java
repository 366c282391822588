package fi.polku.privacy.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.JournalSentences;
import fi.polku.privacy.LookedAt;
import fi.polku.privacy.Looks;
import fi.polku.privacy.OwnRequests;
import fi.polku.privacy.PrivacyPermission;
import fi.polku.privacy.domain.LogAge;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The client asks why, asks for the log, asks for a correction, or tells of a breach. */
@Controller
class MyAskPages {
    private static final int ENTRIES = 60;
    private static final String OTHER = "OTHER";

    private final Access access;
    private final OwnRequests requests;
    private final Looks looks;
    private final Journal journal;
    private final JournalSentences sentences;
    private final Disclosures disclosures;
    private final Organizations organizations;
    private final Submissions submissions;
    private final Now now;
    private final Templates views;

    MyAskPages(
            Access access,
            OwnRequests requests,
            Looks looks,
            Journal journal,
            JournalSentences sentences,
            Disclosures disclosures,
            Organizations organizations,
            Submissions submissions,
            Now now,
            Templates views) {
        this.access = access;
        this.requests = requests;
        this.looks = looks;
        this.journal = journal;
        this.sentences = sentences;
        this.disclosures = disclosures;
        this.organizations = organizations;
        this.submissions = submissions;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/my/requests/why")
    JteModel why(Ui ui, Actor actor, @RequestParam(defaultValue = "") String view) {
        return page(ui, actor, "why", Map.of("view", view), FormErrors.NONE);
    }

    @PostMapping("/my/requests/why")
    @Nullable JteModel askWhy(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return sent(ui, actor, "why", form, response, () -> asked(actor, form));
    }

    @GetMapping("/my/requests/log")
    JteModel log(Ui ui, Actor actor) {
        return page(ui, actor, "log", Map.of(), FormErrors.NONE);
    }

    @PostMapping("/my/requests/log")
    @Nullable JteModel askLog(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return sent(
                ui,
                actor,
                "log",
                form,
                response,
                () -> {
                    var days = days(form, List.of());
                    return requests.askLog(
                            actor,
                            new OwnRequests.LogWanted(
                                    days.get(0), days.get(1), form.get("because")));
                });
    }

    @GetMapping("/my/requests/correction")
    JteModel correction(Ui ui, Actor actor, @RequestParam(defaultValue = "") String entry) {
        return page(ui, actor, "correction", Map.of("entry", entry), FormErrors.NONE);
    }

    @PostMapping("/my/requests/correction")
    @Nullable JteModel askCorrection(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return sent(
                ui,
                actor,
                "correction",
                form,
                response,
                () ->
                        requests.askCorrection(
                                actor,
                                new OwnRequests.CorrectionWanted(
                                        entry(text(form, "entry")),
                                        text(form, "wrong"),
                                        text(form, "right"))));
    }

    @GetMapping("/my/requests/breach")
    JteModel breach(Ui ui, Actor actor) {
        return page(ui, actor, "breach", Map.of(), FormErrors.NONE);
    }

    @PostMapping("/my/requests/breach")
    @Nullable JteModel tell(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        return sent(
                ui,
                actor,
                "breach",
                form,
                response,
                () -> requests.tellOfBreach(actor, text(form, "words")));
    }

    private UUID asked(Actor actor, Map<String, String> form) {
        UUID view = Typed.id(text(form, "view"));
        if (view != null) {
            return requests.askWhy(actor, view, form.get("words"));
        }
        var wrong = new ArrayList<Refusal>();
        UnitId unit = Typed.unit(text(form, "unit"));
        if (unit == null) {
            wrong.add(Refusal.onField("unit", "privacy.why.unit"));
        }
        var days = days(form, wrong);
        if (unit == null) {
            throw new Refusals(wrong);
        }
        return requests.askWhy(actor, unit, days.get(0), days.get(1), form.get("words"));
    }

    /** The record chosen; null when it is told in words. */
    private static @Nullable UUID entry(String typed) {
        if (typed.equals(OTHER)) {
            return null;
        }
        UUID entry = Typed.id(typed);
        if (entry == null) {
            throw Refusal.onField("entry", "privacy.correction.entry");
        }
        return entry;
    }

    /** First and last day; both faults are told at once. */
    private static List<@Nullable LocalDate> days(Map<String, String> form, List<Refusal> before) {
        var wrong = new ArrayList<>(before);
        var days = new ArrayList<@Nullable LocalDate>();
        for (String field : List.of("from", "to")) {
            try {
                days.add(Typed.day(field, text(form, field)));
            } catch (Refusal refused) {
                wrong.add(refused);
            }
        }
        if (wrong.size() > before.size()) {
            throw new Refusals(wrong);
        }
        return days;
    }

    private @Nullable JteModel sent(
            Ui ui,
            Actor actor,
            String kind,
            Map<String, String> form,
            HttpServletResponse response,
            Supplier<UUID> asking) {
        String id;
        try {
            id = submissions.once(form.get("formToken"), () -> asking.get().toString());
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, kind, form, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", "/my/requests/" + id);
        return null;
    }

    private JteModel page(
            Ui ui, Actor actor, String kind, Map<String, String> form, FormErrors errors) {
        access.require(actor, PrivacyPermission.ASK);
        Texts t = ui.t();
        ClientId me = Typed.self(actor);
        UUID view = kind.equals("why") ? Typed.id(text(form, "view")) : null;
        LookedAt look = view == null ? null : looks.find(actor, me, view, t).orElse(null);
        var page =
                new AskForm(
                        kind,
                        t.text("privacy.ask." + kind),
                        t.text("privacy.ask." + kind + ".lead", "on", LogAge.firstDay(now.today())),
                        t.text("privacy.ask." + kind + ".time"),
                        look == null ? "" : look.id().toString(),
                        look == null
                                ? ""
                                : t.text(
                                                "platform.dateTime",
                                                "date",
                                                t.date(look.day()),
                                                "time",
                                                look.time())
                                        + ". "
                                        + look.sentence(),
                        kind.equals("why") && look == null
                                ? units(actor, me, text(form, "unit"), t)
                                : List.of(),
                        text(form, "from"),
                        text(form, "to"),
                        text(form, "because"),
                        kind.equals("correction")
                                ? entries(actor, me, text(form, "entry"), t)
                                : List.of(),
                        text(form, "words"),
                        text(form, "wrong"),
                        text(form, "right"));
        return views.privacyAsk(ui, page, errors);
    }

    private List<Choice> units(Actor actor, ClientId me, String chosen, Texts t) {
        List<Choice> looked = looks.of(actor, me, Looks.Wanted.NEWEST, t).units();
        List<Choice> all =
                looked.isEmpty()
                        ? organizations.units().stream()
                                .map(u ->
                                        new Choice(
                                                u.id().value().toString(), t.of(u.name()), false))
                                .toList()
                        : looked;
        return all.stream()
                .map(c -> new Choice(c.value(), c.label(), c.value().equals(chosen)))
                .toList();
    }

    /** What has been recorded, newest first, as the client's own timeline tells it. */
    private List<Choice> entries(Actor actor, ClientId me, String chosen, Texts t) {
        var names = new HashMap<String, String>();
        var disclosure = disclosures.of(actor, me);
        return Stream.concat(
                        Stream.of(
                                new Choice(
                                        OTHER,
                                        t.text("privacy.correction.other"),
                                        chosen.equals(OTHER))),
                        journal.page(me, true, null, null, ENTRIES).stream()
                                .filter(row -> !row.messageKey().startsWith("privacy."))
                                .map(row ->
                                        new Choice(
                                                row.id().toString(),
                                                t.date(Now.dayOf(row.happenedAt()))
                                                        + ": "
                                                        + sentences.of(
                                                                row, false, disclosure, t, names),
                                                row.id().toString().equals(chosen))))
                .toList();
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "");
    }
}
