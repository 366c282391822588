package fi.polku.contact.internal;

import fi.polku.contact.Area;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.QueueRow;
import fi.polku.contact.QueueView;
import fi.polku.contact.Urgency;
import fi.polku.contact.Whom;
import fi.polku.contact.domain.Case;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** A row of the queue in words. */
@Component
class QueueWords {
    private static final int SHOWN_WORDS = 120;
    private static final Duration FRESH = Duration.ofSeconds(15);
    private final Organizations organizations;

    QueueWords(Organizations organizations) {
        this.organizations = organizations;
    }

    QueueView.Line line(QueueRow row, Instant now, Texts t) {
        LocalDate today = Now.dayOf(now);
        return new QueueView.Line(
                row.id(),
                tone(row, now, today),
                due(row, now, today, t),
                dueSub(row, now, today, t),
                subject(row, t),
                shortened(row.text()),
                who(row, today, t),
                t.text("contact.code.channel." + row.channel()),
                proposal(row, t),
                switch (row.urgency()) {
                    case URGENT -> "bad";
                    case SAME_DAY -> "warn";
                    case NON_URGENT -> "run";
                },
                row.recordedAt().isAfter(now.minus(FRESH)));
    }

    private static String tone(QueueRow row, Instant now, LocalDate today) {
        if (row.urgency() == Urgency.URGENT || row.dueAt().isBefore(now)) {
            return "bad";
        }
        return row.dueOn().isAfter(today) ? "" : "warn";
    }

    private static String due(QueueRow row, Instant now, LocalDate today, Texts t) {
        if (row.urgency() == Urgency.URGENT) {
            return t.text("contact.queue.due.now");
        }
        if (row.dueAt().isBefore(now)) {
            return row.dueOn().isBefore(today)
                    ? t.text("contact.queue.due.late", "on", t.dateShort(row.dueOn()))
                    : t.text("contact.queue.due.lateToday", "at", t.time(row.dueAt()));
        }
        if (!row.dueOn().isAfter(today)) {
            return Due.byHour(row.dueAt())
                    ? t.text("contact.queue.due.todayAt", "at", t.time(row.dueAt()))
                    : t.text("contact.queue.due.today");
        }
        return t.dateShort(row.dueOn());
    }

    private static String dueSub(QueueRow row, Instant now, LocalDate today, Texts t) {
        if (row.urgency() == Urgency.URGENT) {
            return t.text(
                    "contact.queue.waited",
                    "waited",
                    waited(Duration.between(row.happenedAt(), now), t));
        }
        if (row.dueOn().isAfter(today)) {
            return t.count("contact.queue.daysLeft", ChronoUnit.DAYS.between(today, row.dueOn()));
        }
        return Now.dayOf(row.happenedAt()).equals(today)
                ? t.text("contact.queue.cameAt", "at", t.time(row.happenedAt()))
                : t.text("contact.queue.cameOn", "on", t.dateShort(Now.dayOf(row.happenedAt())));
    }

    private static String waited(Duration waited, Texts t) {
        if (waited.toMinutes() < 60) {
            return t.count("contact.queue.minutes", Math.max(0, waited.toMinutes()));
        }
        return waited.toHours() < 24
                ? t.count("contact.queue.hours", waited.toHours())
                : t.count("contact.queue.days", waited.toDays());
    }

    private static String subject(QueueRow row, Texts t) {
        List<String> areas = new ArrayList<>();
        for (String area : Arrays.asList(row.areas().split(","))) {
            if (!area.isEmpty()) {
                areas.add(t.text("contact.code.area." + Area.valueOf(area)));
            }
        }
        String words = String.join(" · ", areas);
        return switch (row.whom()) {
            case WORRY -> t.text("contact.queue.subject.worry", "areas", words);
            case CHILD -> t.text("contact.queue.subject.child", "areas", words);
            case SELF, CLOSE -> words;
        };
    }

    private String who(QueueRow row, LocalDate today, Texts t) {
        Integer age = Case.ageOn(row.bornOn(), today);
        String who;
        if (age != null) {
            who = t.text("contact.queue.age", "n", age);
        } else if (row.concernedAge() == ConcernedAge.OVER_75) {
            who = t.text("contact.queue.over75");
        } else if (row.whom() == Whom.CHILD || row.concernedAge() == ConcernedAge.CHILD) {
            who = t.text("contact.queue.aChild");
        } else {
            who = t.text("contact.queue.ageUnknown");
        }
        String code = row.municipalityCode();
        return code == null
                ? who
                : organizations
                        .municipality(code)
                        .map(m -> who + ", " + t.of(m.name()))
                        .orElse(who);
    }

    private static String proposal(QueueRow row, Texts t) {
        if (row.urgency() != Urgency.NON_URGENT) {
            return t.text("contact.code.urgency." + row.urgency());
        }
        return row.specialSupport()
                ? t.text("contact.queue.specialSupport")
                : t.text("contact.code.direction." + row.direction());
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= SHOWN_WORDS) {
            return line;
        }
        int end = line.offsetByCodePoints(0, SHOWN_WORDS);
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space > end / 2 ? space : end) + "…";
    }
}
