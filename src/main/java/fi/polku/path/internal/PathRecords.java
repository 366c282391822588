package fi.polku.path.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.organization.Organizations;
import fi.polku.path.PathId;
import fi.polku.platform.journal.JournalEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The heads of what is kept of a path: the record header and the journal entry. */
@Component
class PathRecords {
    private final Organizations organizations;

    PathRecords(Organizations organizations) {
        this.organizations = organizations;
    }

    RecordHeader header(
            Actor actor,
            Register register,
            @Nullable ServiceTask serviceTask,
            RecordStatus status) {
        return new RecordHeader(
                register,
                serviceTask,
                organizations.organiser(),
                actor.units().isEmpty() ? null : actor.units().getFirst(),
                actor.account(),
                actor.mainRole().name(),
                status);
    }

    static JournalEntry entry(Actor actor, ClientId client, String key, PathId path) {
        return JournalEntry.about(client)
                .by(actor.account(), actor.mainRole().name())
                .key(key)
                .subject("path", path.value());
    }
}
