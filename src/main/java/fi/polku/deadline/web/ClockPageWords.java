package fi.polku.deadline.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.deadline.ClockCard;
import fi.polku.deadline.ClockEvent;
import fi.polku.deadline.ClockStory;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlinePermission;
import fi.polku.deadline.Explanation;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts the story of a clock into words. */
@Component
class ClockPageWords {
    private final Access access;
    private final Clients clients;
    private final Disclosures disclosures;
    private final Places places;
    private final ClockForms forms;
    private final Now now;

    ClockPageWords(
            Access access,
            Clients clients,
            Disclosures disclosures,
            Places places,
            ClockForms forms,
            Now now) {
        this.access = access;
        this.clients = clients;
        this.disclosures = disclosures;
        this.places = places;
        this.forms = forms;
        this.now = now;
    }

    ClockPage page(Actor actor, ClockStory story, SentClockForm sent, Texts t) {
        ClockView clock = story.clock();
        ClientId client = clock.client();
        boolean own = client != null && client.equals(actor.client());
        ClientId known = client == null || own || !access.maySee(actor, client) ? null : client;
        boolean keeps =
                access.allows(actor, DeadlinePermission.KEEP) && (known != null || client == null);
        ClockCard card = ClockCard.of(told(clock, story.explanation()), t, now.today(), !own);
        return new ClockPage(
                t.text("deadline.code.family." + clock.family()),
                known == null ? null : clients.get(known).name(),
                known == null || !keeps ? null : "/work/clients/" + known.value(),
                card,
                facts(actor, clock, t),
                story.events().stream().map(e -> event(e, t)).toList(),
                keeps ? forms.of(story, sent, t) : null);
    }

    /** The clock with all the steps of its story. */
    private static ClockView told(ClockView c, Explanation all) {
        return new ClockView(
                c.id(),
                c.family(),
                c.ruleId(),
                c.subject(),
                c.client(),
                c.contactOn(),
                c.startedOn(),
                c.startedAt(),
                c.dueOn(),
                c.dueAt(),
                c.state(),
                c.forecastOn(),
                c.metOn(),
                c.endedOn(),
                c.endReason(),
                c.unit(),
                c.responsible(),
                c.hiddenFromClient(),
                all);
    }

    private List<ClockPage.Line> facts(Actor actor, ClockView clock, Texts t) {
        Disclosure disclosure = disclosures.of(actor, clock.client());
        var lines = new ArrayList<ClockPage.Line>();
        lines.add(line("unit", places.unit(t, disclosure, clock.unit()), t));
        if (clock.responsible() != null) {
            lines.add(line("charge", places.professional(t, disclosure, clock.responsible()), t));
        }
        lines.add(line("rule", clock.ruleId(), t));
        for (Explanation.Step step : clock.explanation().steps()) {
            if (step instanceof Explanation.RuleChosen rule) {
                lines.add(
                        new ClockPage.Line(
                                t.text("deadline.one.law"), rule.basis(), rule.source()));
                if (rule.note() != null) {
                    lines.add(line("reading", rule.note(), t));
                }
            }
        }
        return lines;
    }

    private static ClockPage.Line line(String key, String value, Texts t) {
        return new ClockPage.Line(t.text("deadline.one." + key), value, null);
    }

    private static ClockPage.Event event(ClockEvent e, Texts t) {
        var more = new ArrayList<String>();
        String reason = e.reason();
        String what =
                switch (e.kind()) {
                    case STARTED -> t.text("deadline.event.STARTED");
                    case CLIENT_KNOWN -> t.text("deadline.event.CLIENT_KNOWN");
                    case MET -> t.text("deadline.event.MET");
                    case FORECAST -> {
                        LocalDate booked = e.forecastOn();
                        yield booked == null
                                ? t.text("deadline.event.FORECAST.none")
                                : t.text("deadline.event.FORECAST", "on", t.date(booked));
                    }
                    case DELAYED ->
                            t.text(
                                    "deadline.event.DELAYED",
                                    "reason",
                                    t.text("deadline.code.delay." + reason));
                    case REMEDIED ->
                            t.text(
                                    "deadline.event.REMEDIED",
                                    "how",
                                    t.text("deadline.code.remedy." + reason));
                    case ENDED ->
                            t.text(
                                    "deadline.event.ENDED",
                                    "reason",
                                    t.text("deadline.code.reason." + reason));
                    case REASSESSED ->
                            t.text(
                                    "deadline.event.REASSESSED",
                                    "cause",
                                    t.text("deadline.code.cause." + reason));
                };
        if (e.kind() == ClockEvent.Kind.REASSESSED) {
            more.add(counted("deadline.event.before", Objects.requireNonNull(e.before()), t));
            more.add(counted("deadline.event.after", Objects.requireNonNull(e.after()), t));
            if (e.words() != null) {
                more.add("”" + e.words() + "”");
            }
        }
        if (e.clientTold() != null && e.kind() != ClockEvent.Kind.REASSESSED) {
            more.add(t.text(e.clientTold() ? "deadline.event.told" : "deadline.event.notTold"));
        }
        return new ClockPage.Event(moment(e.recordedAt(), e.happenedAt(), t), what, more);
    }

    private static String counted(String key, ClockEvent.Counted c, Texts t) {
        LocalDate due = c.dueOn();
        return t.text(
                due == null ? key + ".none" : key,
                "due",
                due == null ? "" : t.date(due),
                "rule",
                c.ruleId() == null ? "" : c.ruleId(),
                "start",
                t.date(Now.dayOf(c.startedAt())),
                "contact",
                t.date(c.contactOn()));
    }

    /** When it happened; when it was recorded on another day, that too. */
    private static String moment(Instant recorded, Instant happened, Texts t) {
        return Now.dayOf(recorded).equals(Now.dayOf(happened))
                ? t.dateTime(happened)
                : t.text(
                        "deadline.event.recordedLater",
                        "happened",
                        t.dateTime(happened),
                        "recorded",
                        t.dateTime(recorded));
    }
}
