package fi.polku.access.internal;

import fi.polku.access.Actor;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letting a program in and shutting it out, as the journal has it. */
@Component
class AppJournal {
    private final Journal journal;

    AppJournal(Journal journal) {
        this.journal = journal;
    }

    void write(Actor actor, String key, UUID grant) {
        journal.record(
                JournalEntry.about(actor.client())
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject("app_grant", grant));
    }
}
