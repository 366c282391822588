package fi.polku.privacy.web;

import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.internal.UnusualDesk;
import fi.polku.privacy.internal.UnusualRules;
import fi.polku.privacy.internal.UnusualView;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** What the rules have brought up of the log, and what the privacy officer finds of each. */
@Controller
class UnusualPages {
    private static final String SOURCE = "privacy.unusual.source.";

    private static final String PATH = "/admin/unusual";

    private final UnusualDesk desk;
    private final Clients clients;
    private final Organizations organizations;
    private final Submissions submissions;
    private final Templates views;

    UnusualPages(
            UnusualDesk desk,
            Clients clients,
            Organizations organizations,
            Submissions submissions,
            Templates views) {
        this.desk = desk;
        this.clients = clients;
        this.organizations = organizations;
        this.submissions = submissions;
        this.views = views;
    }

    @GetMapping("/admin/unusual")
    JteModel list(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after) {
        Texts t = ui.t();
        boolean open = !state.equals("done");
        String chosen = UnusualRules.find(rule).map(r -> r.code().name()).orElse(null);
        var found = desk.list(actor, chosen, open, LogAddress.place(after));
        var next = found.next();
        return views.privacyUnusual(
                ui,
                new UnusualPage(
                        open,
                        tabs(found.counts(), chosen, open, t),
                        found.views().stream()
                                .map(v ->
                                        line(
                                                v,
                                                v.clientId() == null
                                                        ? null
                                                        : found.people().get(v.clientId()),
                                                t))
                                .toList(),
                        UnusualRules.all().stream().map(r -> rule(r, t)).toList(),
                        next == null ? null : address(chosen, open, LogAddress.place(next))));
    }

    /** Runs the rules at once. */
    @PostMapping("/admin/unusual")
    void look(Actor actor, HttpServletResponse response) {
        var _ = desk.look(actor);
        back(response);
    }

    @GetMapping("/admin/unusual/{id}")
    @FreshSignIn
    JteModel one(Ui ui, Actor actor, @PathVariable UUID id) {
        return page(ui, actor, id, "", "", FormErrors.NONE);
    }

    @PostMapping("/admin/unusual/{id}")
    @FreshSignIn
    @Nullable JteModel judge(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String judgement,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        try {
            submissions.once(
                    formToken,
                    () -> {
                        judge(actor, id, judgement, words);
                        return "";
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, id, judgement, words, FormErrors.of(refused, ui.t()));
        }
        back(response);
        return null;
    }

    private void judge(Actor actor, UUID id, String judgement, String words) {
        var wrong = new ArrayList<Refusal>();
        UnusualView.Judgement chosen =
                Arrays.stream(UnusualView.Judgement.values())
                        .filter(j -> j.name().equals(judgement))
                        .findFirst()
                        .orElse(null);
        if (chosen == null) {
            wrong.add(Refusal.onField("judgement", "privacy.unusual.choose"));
        }
        try {
            var _ = desk.said(words);
        } catch (Refusal refused) {
            wrong.add(refused);
        }
        if (chosen == null || !wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
        desk.judge(actor, id, chosen, words);
    }

    private static void back(HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", PATH);
    }

    private JteModel page(
            Ui ui, Actor actor, UUID id, String judgement, String words, FormErrors errors) {
        Texts t = ui.t();
        UnusualView view = desk.get(actor, id);
        return views.privacyUnusualOne(
                ui,
                line(
                        view,
                        view.clientId() == null ? null : clients.find(view.clientId()).orElse(null),
                        t),
                UnusualRules.find(view.rule()).map(r -> rule(r, t).how()).orElse(""),
                Arrays.stream(UnusualView.Judgement.values())
                        .map(j ->
                                new Choice(
                                        j.name(),
                                        t.text("privacy.unusual.judgement." + j),
                                        j.name().equals(judgement)))
                        .toList(),
                words,
                errors);
    }

    private UnusualPage.Line line(UnusualView v, @Nullable ClientDetails client, Texts t) {
        var judgement = v.judgement();
        return new UnusualPage.Line(
                v.id().toString(),
                t.text("privacy.unusual.rule." + v.rule()),
                v.accountName() == null ? "" : v.accountName(),
                v.unitId() == null
                        ? ""
                        : organizations.unit(v.unitId()).map(u -> t.of(u.name())).orElse(""),
                client == null ? "" : client.name(),
                when(v, t),
                reason(v, t),
                judgement == null ? "" : t.text("privacy.unusual.judgement." + judgement),
                judgement == null
                        ? "warn"
                        : switch (judgement) {
                            case EXPLAINED -> "ok";
                            case ASKED -> "wait";
                            case BREACH_SUSPECTED -> "bad";
                        },
                v.judgementWords() == null ? "" : v.judgementWords(),
                v.judgedAt() == null ? "" : t.text("privacy.unusual.judged", "at", v.judgedAt()),
                log(v),
                v.open());
    }

    private static String when(UnusualView v, Texts t) {
        String first = t.time(v.firstAt());
        String last = t.time(v.lastAt());
        return t.text(
                "platform.dateTime",
                "date",
                t.date(v.viewedOn()),
                "time",
                v.accountId() == null || first.equals(last) ? last : first + "–" + last);
    }

    private static String reason(UnusualView v, Texts t) {
        var rule = UnusualRules.find(v.rule()).orElse(null);
        return t.text(
                "privacy.unusual.reason." + v.rule(),
                "n",
                v.amount(),
                "median",
                v.median() == null ? "" : v.median(),
                "threshold",
                rule == null ? "" : rule.threshold(),
                "days",
                rule == null ? "" : rule.days());
    }

    /** The very rows of the log, by ids and days. */
    private static String log(UnusualView v) {
        var parts = new LinkedHashMap<String, String>();
        if (v.clientId() != null) {
            parts.put("client", v.clientId().value().toString());
        }
        if (v.accountId() != null) {
            parts.put("account", v.accountId().value().toString());
        }
        LocalDate from = fi.polku.platform.Now.dayOf(v.firstAt());
        parts.put("from", from.toString());
        parts.put("to", v.viewedOn().toString());
        return LogAddress.of(LogAddress.PATH, parts);
    }

    private static UnusualPage.Rule rule(UnusualRules.Rule r, Texts t) {
        return new UnusualPage.Rule(
                t.text("privacy.unusual.rule." + r.code())
                        + (r.on() ? "" : " (" + t.text("privacy.unusual.off") + ")"),
                t.text(
                        "privacy.unusual.how",
                        "threshold",
                        Math.max(r.threshold(), r.atLeast()),
                        "days",
                        r.days(),
                        "source",
                        t.has(SOURCE + r.source()) ? t.text(SOURCE + r.source()) : r.source()));
    }

    private static List<UnusualPage.Tab> tabs(
            Map<String, Long> counts, @Nullable String chosen, boolean open, Texts t) {
        var tabs = new ArrayList<UnusualPage.Tab>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(
                new UnusualPage.Tab(
                        t.text("privacy.log.any"),
                        String.valueOf(all),
                        address(null, open, null),
                        chosen == null));
        for (UnusualRules.Rule rule : UnusualRules.all()) {
            String code = rule.code().name();
            if (counts.containsKey(code) || code.equals(chosen)) {
                tabs.add(
                        new UnusualPage.Tab(
                                t.text("privacy.unusual.rule." + code),
                                String.valueOf(counts.getOrDefault(code, 0L)),
                                address(code, open, null),
                                code.equals(chosen)));
            }
        }
        return tabs;
    }

    private static String address(@Nullable String rule, boolean open, @Nullable String after) {
        var parts = new LinkedHashMap<String, String>();
        if (rule != null) {
            parts.put("rule", rule);
        }
        if (!open) {
            parts.put("state", "done");
        }
        if (after != null) {
            parts.put("after", after);
        }
        return LogAddress.of(PATH, parts);
    }
}
