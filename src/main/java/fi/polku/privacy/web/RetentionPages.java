package fi.polku.privacy.web;

import fi.polku.access.Access;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.RetentionPermission;
import fi.polku.privacy.RetentionRun;
import fi.polku.privacy.RetentionSample;
import fi.polku.privacy.Retentions;
import fi.polku.privacy.domain.RetentionRule;
import fi.polku.privacy.domain.RetentionRules;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** What is past its time: counted, looked at, approved by another, and the report. */
@Controller
class RetentionPages {
    private static final String HOME = "/admin/retention";
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int YEARS_AHEAD = 130;

    private final Access access;
    private final Retentions retentions;
    private final Accounts accounts;
    private final Submissions submissions;
    private final Now now;
    private final Templates views;

    RetentionPages(
            Access access,
            Retentions retentions,
            Accounts accounts,
            Submissions submissions,
            Now now,
            Templates views) {
        this.access = access;
        this.retentions = retentions;
        this.accounts = accounts;
        this.submissions = submissions;
        this.now = now;
        this.views = views;
    }

    @GetMapping(HOME)
    JteModel runs(Ui ui, Actor actor) {
        return runs(ui, actor, now.today().toString(), FormErrors.NONE);
    }

    @PostMapping(HOME)
    @Nullable JteModel count(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        try {
            LocalDate day = day(on);
            String run = submissions.once(formToken, () -> retentions.count(actor, day).toString());
            return moved(response, HOME + "/" + run);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return runs(ui, actor, on, FormErrors.of(refused, ui.t()));
        }
    }

    @GetMapping(HOME + "/{run}")
    @FreshSignIn
    JteModel run(Ui ui, Actor actor, @PathVariable UUID run) {
        return run(ui, actor, run, FormErrors.NONE);
    }

    @PostMapping(HOME + "/{run}/approve")
    @FreshSignIn
    @Nullable JteModel approve(
            Ui ui,
            Actor actor,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String sure,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        try {
            if (!sure.equals("yes")) {
                retentions.get(actor, run);
                throw Refusal.onField("sure", "privacy.retention.sure.needed");
            }
            submissions.once(
                    formToken,
                    () -> {
                        retentions.approve(actor, run, digest);
                        return "";
                    });
            return moved(response, HOME + "/" + run);
        } catch (Refusal refused) {
            response.setStatus(422);
            return run(ui, actor, run, FormErrors.of(refused, ui.t()));
        }
    }

    @PostMapping(HOME + "/{run}/set-aside")
    @FreshSignIn
    @Nullable JteModel setAside(
            Ui ui,
            Actor actor,
            @PathVariable UUID run,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        try {
            submissions.once(
                    formToken,
                    () -> {
                        retentions.setAside(actor, run);
                        return "";
                    });
            return moved(response, HOME + "/" + run);
        } catch (Refusal refused) {
            response.setStatus(422);
            return run(ui, actor, run, FormErrors.of(refused, ui.t()));
        }
    }

    private static @Nullable JteModel moved(HttpServletResponse response, String to) {
        response.setStatus(303);
        response.setHeader("Location", to);
        return null;
    }

    /** A day on which the annex is the law and of which somebody now living may ask. */
    private LocalDate day(String typed) {
        LocalDate day;
        try {
            day = LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.onField("on", "privacy.retention.on.wrong");
        }
        if (day.isBefore(FIRST) || day.isAfter(now.today().plusYears(YEARS_AHEAD))) {
            throw Refusal.onField(
                    "on",
                    "privacy.retention.on.range",
                    java.util.Map.of("first", FIRST, "last", now.today().plusYears(YEARS_AHEAD)));
        }
        return day;
    }

    private JteModel runs(Ui ui, Actor actor, String on, FormErrors errors) {
        List<RetentionRun> all = retentions.runs(actor);
        return views.privacyRetention(
                ui,
                new RetentionPage(
                        all.stream()
                                .filter(r -> r.state() == RetentionRun.State.WAITING)
                                .findFirst()
                                .map(r -> row(r, ui.t()))
                                .orElse(null),
                        all.stream()
                                .filter(r -> r.state() != RetentionRun.State.WAITING)
                                .map(r -> row(r, ui.t()))
                                .toList(),
                        on,
                        access.allows(actor, RetentionPermission.HOLD_RECORDS)),
                errors);
    }

    private static RetentionPage.Row row(RetentionRun run, Texts t) {
        return new RetentionPage.Row(
                run.id(), title(run, t), says(run, t), RetentionWords.state(run, t), kind(run));
    }

    private static String title(RetentionRun run, Texts t) {
        return t.text("privacy.retention.run.title", "on", RetentionWords.numeric(run.countedOn()));
    }

    private static String says(RetentionRun run, Texts t) {
        boolean logs = run.lines().stream().anyMatch(l -> l.firstLastDay() == null);
        if (run.records() == 0) {
            return t.text(logs ? "privacy.retention.run.logs" : "privacy.retention.run.none");
        }
        return t.count("privacy.retention.run.records", run.records())
                + " "
                + t.count("privacy.retention.run.people", run.people());
    }

    private static String kind(RetentionRun run) {
        return switch (run.state()) {
            case WAITING -> "tag--warn";
            case APPROVED -> "tag--run";
            case FINISHED -> "tag--ok";
            case SET_ASIDE -> "tag--line";
        };
    }

    private JteModel run(Ui ui, Actor actor, UUID id, FormErrors errors) {
        RetentionRun run = retentions.get(actor, id);
        Texts t = ui.t();
        boolean future = run.countedOn().isAfter(now.today());
        return views.privacyRetentionRun(
                ui,
                new RetentionPage.Whole(
                        id,
                        title(run, t),
                        t.text(
                                "privacy.retention.made",
                                "at",
                                run.madeAt(),
                                "who",
                                name(run.made(), t)),
                        RetentionWords.state(run, t),
                        kind(run),
                        says(run, t),
                        run.lines().stream().map(l -> line(l, t)).toList(),
                        whys(run, retentions.samples(actor, id), t),
                        run.outcomes().stream()
                                .map(o ->
                                        new RetentionPage.Outcome(
                                                t.text("privacy.material." + o.material()),
                                                t.number(o.destroyed()),
                                                t.number(o.changed())))
                                .toList(),
                        history(run, t),
                        run.digest(),
                        run.state() == RetentionRun.State.WAITING && !run.lines().isEmpty(),
                        future ? t.text("privacy.retention.future", "on", run.countedOn()) : ""),
                errors);
    }

    private String name(@Nullable AccountId account, Texts t) {
        return account == null
                ? t.text("privacy.retention.system")
                : accounts.find(account).map(Account::name).orElse("");
    }

    private static RetentionPage.Line line(RetentionRun.Line l, Texts t) {
        LocalDate oldest = l.firstLastDay();
        return new RetentionPage.Line(
                t.text("privacy.rule." + l.rule()),
                t.text("privacy.material." + l.material()),
                t.number(l.records()),
                l.people() == 0 ? "–" : t.number(l.people()),
                l.held() == 0 ? "–" : t.number(l.held()),
                oldest == null ? "–" : RetentionWords.numeric(oldest));
    }

    private static List<RetentionPage.Why> whys(
            RetentionRun run, List<RetentionSample> samples, Texts t) {
        var whys = new ArrayList<RetentionPage.Why>();
        for (String code : run.lines().stream().map(RetentionRun.Line::rule).distinct().toList()) {
            RetentionRule rule = RetentionRules.find(code, run.countedOn()).orElse(null);
            if (rule != null) {
                whys.add(
                        new RetentionPage.Why(
                                t.text("privacy.rule." + code),
                                t.text("privacy.retention.law"),
                                rule.source(),
                                samples.stream()
                                        .filter(s -> s.rule().equals(code))
                                        .map(s -> example(s, t))
                                        .distinct()
                                        .toList()));
            }
        }
        return whys;
    }

    private static String example(RetentionSample s, Texts t) {
        String why = t.text("privacy.material." + s.material()) + ": " + RetentionWords.why(s, t);
        return s.held() ? why + " " + t.text("privacy.retention.kept") : why;
    }

    private List<String> history(RetentionRun run, Texts t) {
        var lines = new ArrayList<String>();
        if (run.approvedAt() != null) {
            lines.add(
                    t.text(
                            "privacy.retention.approved",
                            "at",
                            run.approvedAt(),
                            "who",
                            name(run.approved(), t)));
        }
        if (run.setAsideAt() != null) {
            lines.add(
                    t.text(
                            run.setAside() == null
                                    ? "privacy.retention.replaced"
                                    : "privacy.retention.aside",
                            "at",
                            run.setAsideAt(),
                            "who",
                            name(run.setAside(), t)));
        }
        if (run.finishedAt() != null) {
            lines.add(t.text("privacy.retention.finished", "at", run.finishedAt()));
        } else if (run.approvedAt() != null) {
            lines.add(t.count("privacy.retention.left", run.left()));
        }
        return lines;
    }
}
