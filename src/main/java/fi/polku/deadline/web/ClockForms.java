package fi.polku.deadline.web;

import fi.polku.deadline.ClockCorrection;
import fi.polku.deadline.ClockStory;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.FamilyView;
import fi.polku.deadline.FamilyView.FactKind;
import fi.polku.deadline.Law;
import fi.polku.deadline.Remedy;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The forms of a clock's page: made from the clock, read back into what they ask. */
@Component
class ClockForms {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final String ASSESSMENT_ON = "assessmentOn";

    private final Law law;

    ClockForms(Law law) {
        this.law = law;
    }

    ClockPage.Forms of(ClockStory story, SentClockForm sent, Texts t) {
        ClockView clock = story.clock();
        FamilyView family = family(clock);
        LocalDateTime started = clock.startedAt().atZone(Now.ZONE).toLocalDateTime();
        boolean correcting = sent.name().equals("correct");
        return new ClockPage.Forms(
                "/work/clocks/" + clock.id().value(),
                clock.state().isOpen(),
                sent.name(),
                sent.fields(),
                Stream.of(DelayReason.values())
                        .map(r -> choice(r, "deadline.code.delay.", "delay", "reason", sent, t))
                        .toList(),
                Stream.of(Remedy.values())
                        .map(r -> choice(r, "deadline.code.remedy.", "remedy", "how", sent, t))
                        .toList(),
                Stream.of(EndReason.values())
                        .filter(r -> r != EndReason.NO_LIMIT)
                        .map(r -> choice(r, "deadline.code.reason.", "end", "why", sent, t))
                        .toList(),
                family.facts().stream()
                        .filter(f -> f.kind() == FactKind.YES_NO)
                        .map(f ->
                                new Choice(
                                        f.name(),
                                        t.text("deadline.fact." + f.name()),
                                        correcting ? sent.ticked(f.name()) : given(story, f)))
                        .toList(),
                family.byHour(),
                family.deciding() == family.from()
                        ? null
                        : t.text("deadline.correct.day." + family.deciding()),
                t.text("deadline.correct.day." + family.from()),
                correcting ? sent.text("contactOn") : clock.contactOn().toString(),
                correcting ? sent.text("startOn") : started.toLocalDate().toString(),
                correcting
                        ? sent.text("startTime")
                        : started.toLocalTime().withSecond(0).withNano(0).toString(),
                !asksAssessment(family)
                        ? null
                        : correcting
                                ? sent.text(ASSESSMENT_ON)
                                : story.facts().values().getOrDefault(ASSESSMENT_ON, ""));
    }

    /** Throws a refusal on the field that cannot be read. */
    ClockCorrection correction(ClockStory story, SentClockForm sent) {
        ClockView clock = story.clock();
        FamilyView family = family(clock);
        LocalDateTime before = clock.startedAt().atZone(Now.ZONE).toLocalDateTime();
        LocalDate startOn = day(sent, "startOn");
        LocalTime at = family.byHour() ? time(sent) : before.toLocalTime();
        // A time that was not touched keeps its seconds.
        if (at.equals(before.toLocalTime().withSecond(0).withNano(0))) {
            at = before.toLocalTime();
        }
        var facts = new LinkedHashMap<String, String>();
        family.facts().stream()
                .filter(f -> f.kind() == FactKind.YES_NO)
                .filter(f -> sent.ticked(f.name()) != given(story, f))
                .forEach(f -> facts.put(f.name(), String.valueOf(sent.ticked(f.name()))));
        if (asksAssessment(family) && !sent.text(ASSESSMENT_ON).isEmpty()) {
            facts.put(ASSESSMENT_ON, day(sent, ASSESSMENT_ON).toString());
        }
        boolean same = family.deciding() == family.from();
        return new ClockCorrection(
                same ? startOn : day(sent, "contactOn"),
                startOn.atTime(at),
                facts,
                sent.text("words"));
    }

    private FamilyView family(ClockView clock) {
        return law.families().stream()
                .filter(f -> f.family() == clock.family())
                .findFirst()
                .orElseThrow();
    }

    private static boolean given(ClockStory story, FamilyView.FactView fact) {
        return story.facts().is(fact.name(), Boolean.parseBoolean(fact.usual()));
    }

    private static boolean asksAssessment(FamilyView family) {
        return family.facts().stream().anyMatch(f -> f.name().equals(ASSESSMENT_ON));
    }

    private static LocalDate day(SentClockForm sent, String field) {
        try {
            LocalDate day = LocalDate.parse(sent.text(field));
            if (!day.isBefore(EARLIEST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw Refusal.onField(field, "deadline.form.day");
        }
        throw Refusal.onField(field, "deadline.form.day");
    }

    private static LocalTime time(SentClockForm sent) {
        try {
            return LocalTime.parse(sent.text("startTime"));
        } catch (DateTimeParseException e) {
            throw Refusal.onField("startTime", "deadline.form.time");
        }
    }

    private static Choice choice(
            Enum<?> value, String texts, String form, String field, SentClockForm sent, Texts t) {
        String label = t.text(texts + value.name());
        return new Choice(
                value.name(),
                label.substring(0, 1).toUpperCase(t.locale()) + label.substring(1),
                sent.name().equals(form) && sent.text(field).equals(value.name()));
    }
}
