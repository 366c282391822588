package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.MatterId;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.SubjectRef;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Closes a matter once: its clocks end and the journal tells of it. */
@Component
class MatterClosing {
    private final MatterQueries queries;
    private final Deadlines deadlines;
    private final Journal journal;

    MatterClosing(MatterQueries queries, Deadlines deadlines, Journal journal) {
        this.queries = queries;
        this.deadlines = deadlines;
        this.journal = journal;
    }

    void close(Actor actor, MatterId matter, MatterEnd why, Instant at) {
        queries.closeMatter(matter, why, at)
                .ifPresent(client -> {
                    deadlines.endAll(
                            SubjectRef.of("matter", matter), why.clockReason(), actor, true);
                    journal.record(
                            JournalEntry.about(client)
                                    .happenedAt(at)
                                    .by(actor.account(), actor.mainRole().name())
                                    .key("assessment.journal.matterClosed")
                                    .subject("matter", matter.value())
                                    .arg("end_code", why.name()));
                });
    }
}
