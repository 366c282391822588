package fi.polku.deadline.web;

import fi.polku.access.Actor;
import fi.polku.deadline.ClockFilter;
import fi.polku.deadline.ClockKeeping;
import fi.polku.deadline.ClockList;
import fi.polku.deadline.ClockWarning;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Difference;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.UnitView;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Clocks to read for those who do not keep them: the client, and those who lead. */
@Controller
class OtherClockPages {
    private final ClockKeeping keeping;
    private final ClockListWords lists;
    private final ClockPageWords words;
    private final Organizations organizations;
    private final Templates views;

    OtherClockPages(
            ClockKeeping keeping,
            ClockListWords lists,
            ClockPageWords words,
            Organizations organizations,
            Templates views) {
        this.keeping = keeping;
        this.lists = lists;
        this.words = words;
        this.organizations = organizations;
        this.views = views;
    }

    @GetMapping("/my/clocks/{id}")
    JteModel mine(Ui ui, Actor actor, @PathVariable DeadlineId id) {
        return views.deadlineMine(ui, story(actor, id, ui.t()));
    }

    @GetMapping("/lead/clocks/{id}")
    JteModel led(Ui ui, Actor actor, @PathVariable DeadlineId id) {
        return views.deadlineLed(ui, story(actor, id, ui.t()));
    }

    private ClockPage story(Actor actor, DeadlineId id, Texts t) {
        return words.page(actor, keeping.story(actor, id), SentClockForm.NONE, t);
    }

    @GetMapping("/lead/clocks")
    JteModel oversee(
            Ui ui,
            Actor actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String warning,
            @RequestParam(required = false) @Nullable String after) {
        UnitId chosenUnit = unit(unit);
        ClockWarning chosen = ClockListWords.warning(warning);
        var list =
                keeping.oversee(
                        actor,
                        new ClockFilter(
                                chosenUnit,
                                chosen,
                                false,
                                ClockListWords.after(after),
                                ClockListWords.PAGE));
        Texts t = ui.t();
        return views.deadlineOversee(
                ui,
                lists.page(
                        actor,
                        "OVERSIGHT",
                        list,
                        chosen,
                        List.of(),
                        "/lead/clocks?"
                                + (chosenUnit == null ? "" : "unit=" + chosenUnit.value() + "&"),
                        "/lead/clocks/",
                        t),
                units(chosenUnit, t),
                given(keeping.given(actor, chosenUnit, 7), t),
                recount(actor, t),
                differences(actor, t));
    }

    private static String given(ClockList.Counts given, Texts t) {
        return given.open() == 0
                ? t.text("deadline.notice.given.none")
                : t.text(
                        "deadline.notice.given",
                        "missed",
                        given.missed(),
                        "late",
                        given.bookedLate(),
                        "nine",
                        given.nineTenths(),
                        "three",
                        given.threeQuarters(),
                        "half",
                        given.half());
    }

    private String recount(Actor actor, Texts t) {
        return keeping.lastRecount(actor)
                .map(r ->
                        t.text(
                                r.result().different() == 0
                                        ? "deadline.recount.same"
                                        : "deadline.recount.different",
                                "on",
                                t.date(r.countedOn()),
                                "n",
                                r.result().clocks(),
                                "different",
                                r.result().different()))
                .orElse(t.text("deadline.recount.none"));
    }

    private List<ClockPage.Line> differences(Actor actor, Texts t) {
        return keeping.lastRecount(actor).stream()
                .flatMap(r -> r.result().differences().stream())
                .map(d -> difference(d, t))
                .toList();
    }

    private static ClockPage.Line difference(Difference d, Texts t) {
        return new ClockPage.Line(
                d.storedRuleId(),
                t.text(
                        d.dueOn() == null ? "deadline.recount.line.none" : "deadline.recount.line",
                        "stored",
                        t.date(d.storedDueOn()),
                        "counted",
                        d.dueOn() == null ? "" : t.date(d.dueOn()),
                        "rule",
                        Objects.requireNonNullElse(d.ruleId(), "")),
                "/lead/clocks/" + d.id().value());
    }

    private List<Choice> units(@Nullable UnitId chosen, Texts t) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t.text("deadline.list.region"), chosen == null));
        for (UnitView u : organizations.units()) {
            if (!u.partner() && u.parent() != null) {
                choices.add(
                        new Choice(
                                u.id().value().toString(), t.of(u.name()), u.id().equals(chosen)));
            }
        }
        return choices;
    }

    /** An unknown unit is the whole region. */
    private @Nullable UnitId unit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            UnitId id = UnitId.of(text);
            return organizations.unit(id).isPresent() ? id : null;
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }
}
