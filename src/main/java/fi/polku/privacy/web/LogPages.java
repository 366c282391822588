package fi.polku.privacy.web;

import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.internal.LogFilter;
import fi.polku.privacy.internal.LogSearchDesk;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/**
 * The privacy officer searches the log. What is typed of a person goes in the body; the answer has
 * an address of ids, codes and days.
 */
@Controller
class LogPages {
    private static final int LONGEST = 100;

    private final LogSearchDesk desk;
    private final LogWords words;
    private final Organizations organizations;
    private final Templates views;

    LogPages(LogSearchDesk desk, LogWords words, Organizations organizations, Templates views) {
        this.desk = desk;
        this.words = words;
        this.organizations = organizations;
        this.views = views;
    }

    /** What was typed and whom it may mean. */
    private record Typed(
            String whose,
            String who,
            List<LogSearchDesk.Choice> people,
            List<LogSearchDesk.Worker> workers,
            String from,
            String to) {
        static Typed nothing(LogFilter f) {
            return new Typed(
                    "",
                    "",
                    List.of(),
                    List.of(),
                    f.from() == null ? "" : f.from().toString(),
                    f.to() == null ? "" : f.to().toString());
        }
    }

    @GetMapping("/admin/log")
    @FreshSignIn
    JteModel search(Ui ui, Actor actor, @RequestParam Map<String, String> asked) {
        LogFilter filter = LogAddress.filter(asked);
        return page(ui, actor, filter, asked.get("after"), Typed.nothing(filter), FormErrors.NONE);
    }

    @PostMapping("/admin/log")
    @FreshSignIn
    @Nullable JteModel ask(
            Ui ui,
            Actor actor,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        String whose = form.getOrDefault("whose", "").strip();
        String who = form.getOrDefault("who", "").strip();
        var asked = new HashMap<>(form);
        LogFilter filter = LogAddress.filter(asked);
        var people = new ArrayList<LogSearchDesk.Choice>();
        var workers = new ArrayList<LogSearchDesk.Worker>();
        try {
            check(actor, form, filter);
            if (!whose.isEmpty()) {
                people.addAll(desk.people(actor, whose));
            }
            if (!who.isEmpty()) {
                workers.addAll(desk.workers(actor, who));
            }
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui.leadingTo(LogAddress.PATH),
                    actor,
                    filter,
                    null,
                    typed(form, whose, who, people, workers),
                    FormErrors.of(refused, ui.t()));
        }
        if (people.size() == 1) {
            asked.put("client", people.getFirst().id());
        }
        if (workers.size() == 1) {
            asked.put("account", workers.getFirst().id().value().toString());
        }
        LogFilter known = LogAddress.filter(asked);
        if (people.size() > 1 || workers.size() > 1) {
            return page(
                    ui.leadingTo(LogAddress.of(known)),
                    actor,
                    known,
                    null,
                    typed(
                            form,
                            people.size() > 1 ? whose : "",
                            workers.size() > 1 ? who : "",
                            people.size() > 1 ? people : List.of(),
                            workers.size() > 1 ? workers : List.of()),
                    FormErrors.NONE);
        }
        response.setStatus(303);
        response.setHeader("Location", LogAddress.of(known));
        return null;
    }

    private static Typed typed(
            Map<String, String> form,
            String whose,
            String who,
            List<LogSearchDesk.Choice> people,
            List<LogSearchDesk.Worker> workers) {
        return new Typed(
                whose,
                who,
                people,
                workers,
                form.getOrDefault("from", ""),
                form.getOrDefault("to", ""));
    }

    private void check(Actor actor, Map<String, String> form, LogFilter filter) {
        var wrong = new ArrayList<Refusal>();
        for (String field : List.of("whose", "who")) {
            String typed = form.getOrDefault(field, "");
            if (typed.codePointCount(0, typed.length()) > LONGEST) {
                wrong.add(Refusal.onField(field, "privacy.log.long", Map.of("n", LONGEST)));
            }
        }
        if (!form.getOrDefault("from", "").isBlank() && filter.from() == null) {
            wrong.add(Refusal.onField("from", "privacy.log.day"));
        }
        if (!form.getOrDefault("to", "").isBlank() && filter.to() == null) {
            wrong.add(Refusal.onField("to", "privacy.log.day"));
        }
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            wrong.add(Refusal.onField("to", "privacy.log.order"));
        }
        choice(
                wrong,
                form,
                "unit",
                filter.unit() == null || organizations.unit(filter.unit()).isEmpty());
        choice(wrong, form, "part", !desk.parts(actor).contains(form.get("part")));
        choice(wrong, form, "purpose", !desk.purposes(actor).contains(form.get("purpose")));
        choice(wrong, form, "only", !filter.only().name().equals(form.get("only")));
        if (!wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
    }

    private static void choice(
            List<Refusal> wrong, Map<String, String> form, String field, boolean unknown) {
        if (!form.getOrDefault(field, "").isBlank() && unknown) {
            wrong.add(Refusal.onField(field, "privacy.log.choose"));
        }
    }

    @GetMapping("/admin/log/rows/{id}")
    @FreshSignIn
    JteModel row(Ui ui, Actor actor, @PathVariable UUID id) {
        return views.privacyLogRow(ui, words.details(desk.row(actor, id), ui.t()));
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            LogFilter filter,
            @Nullable String after,
            Typed typed,
            FormErrors errors) {
        Texts t = ui.t();
        var found = desk.search(actor, filter, LogAddress.place(after));
        var next = found.next();
        return views.privacyLog(
                ui,
                new LogPage(
                        form(actor, filter, typed, t),
                        words.asked(filter, t),
                        found.lines().stream().map(l -> words.line(l, found.people(), t)).toList(),
                        found.uncounted()
                                ? t.text("privacy.log.found.many", "n", t.number(found.total() - 1))
                                : t.count("privacy.log.found", found.total()),
                        next == null
                                ? null
                                : LogAddress.with(filter, "after", LogAddress.place(next)),
                        LogAddress.of("/admin/log.csv", LogAddress.parts(filter))),
                errors);
    }

    private LogPage.Form form(Actor actor, LogFilter f, Typed typed, Texts t) {
        return new LogPage.Form(
                typed.whose(),
                typed.who(),
                typed.people().stream()
                        .map(p ->
                                new LogPage.Pick(
                                        LogAddress.with(f, "client", p.id()), p.name(), p.more()))
                        .toList(),
                typed.workers().stream()
                        .map(w ->
                                new LogPage.Pick(
                                        LogAddress.with(f, "account", w.id().value().toString()),
                                        w.name(),
                                        t.of(w.label())))
                        .toList(),
                organizations.units().stream()
                        .map(u ->
                                new Choice(
                                        u.id().value().toString(),
                                        t.of(u.name()),
                                        u.id().equals(f.unit())))
                        .toList(),
                choices(desk.parts(actor), f.part(), c -> words.part(c, t)),
                choices(desk.purposes(actor), f.purpose(), c -> words.purpose(c, t)),
                Arrays.stream(LogFilter.Only.values())
                        .map(o ->
                                new Choice(
                                        o.name(), t.text("privacy.log.only." + o), o == f.only()))
                        .toList(),
                typed.from(),
                typed.to(),
                f.client() == null ? "" : f.client().value().toString(),
                f.account() == null ? "" : f.account().value().toString());
    }

    private static List<Choice> choices(
            List<String> codes, @Nullable String chosen, Function<String, String> word) {
        return codes.stream().map(c -> new Choice(c, word.apply(c), c.equals(chosen))).toList();
    }
}
