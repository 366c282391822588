package fi.polku.deadline.internal;

import fi.polku.access.Actor;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happened to a clock: its event, and the sentence in the person's journal. */
@Component
class ClockTrail {
    /** Clocks that begin and end with the contact itself: telling of them would only be noise. */
    private static final Set<DeadlineFamily> QUIET =
            EnumSet.of(DeadlineFamily.PHC_CONTACT, DeadlineFamily.SOC_URGENT);

    private final ClockEventQueries queries;
    private final Journal journal;
    private final Now now;

    ClockTrail(ClockEventQueries queries, Journal journal, Now now) {
        this.queries = queries;
        this.journal = journal;
        this.now = now;
    }

    void event(
            DeadlineId id,
            String kind,
            Instant happenedAt,
            @Nullable LocalDate forecastOn,
            @Nullable String reason,
            @Nullable Boolean told,
            Actor by) {
        Instant recordedAt = now.instant();
        queries.insertEvent(
                Ids.at(recordedAt),
                id,
                kind,
                happenedAt,
                forecastOn,
                reason,
                told,
                by.account(),
                role(by),
                recordedAt);
    }

    void tell(
            @Nullable ClientId client,
            SubjectRef subject,
            DeadlineFamily family,
            String key,
            Instant happenedAt,
            Actor by,
            Consumer<JournalEntry> more) {
        JournalEntry entry =
                JournalEntry.about(client)
                        .happenedAt(happenedAt)
                        .by(by.account(), role(by))
                        .key(key)
                        .subject(subject.kind(), subject.id())
                        .arg("family_code", family);
        more.accept(entry);
        journal.record(QUIET.contains(family) ? entry.hiddenFromClient() : entry);
    }

    /** The clock of a worry raised by somebody else would tell the client that one was raised. */
    static JournalEntry outOfSight(JournalEntry entry, DeadlineFacts facts) {
        return ClockFacts.hidden(facts) ? entry.hiddenFromClient() : entry;
    }

    static String role(Actor by) {
        return by.mainRole().name();
    }
}
