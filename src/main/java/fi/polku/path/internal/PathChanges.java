package fi.polku.path.internal;

import fi.polku.access.Actor;
import fi.polku.path.DiffLine;
import fi.polku.path.StepId;
import fi.polku.path.internal.PathWriteQueries.Locked;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what an editor changed and why, and counts the edit. */
@Component
class PathChanges {
    private final PathWriteQueries writes;
    private final Now now;
    private final PathChangeQueries changeQueries;

    PathChanges(PathWriteQueries writes, Now now, PathChangeQueries changeQueries) {
        this.writes = writes;
        this.now = now;
        this.changeQueries = changeQueries;
    }

    void changed(
            Actor actor,
            Locked locked,
            @Nullable StepId step,
            DiffLine.Kind kind,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            String reason) {
        record(actor, locked, step, kind, before, after, reason);
        writes.saveEdit(locked.id(), locked.editNo() + 1, now.instant());
    }

    void record(
            Actor actor,
            Locked locked,
            @Nullable StepId step,
            DiffLine.Kind kind,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            String reason) {
        changeQueries.insertChange(
                Ids.next(),
                locked.id(),
                step,
                kind,
                locked.editNo() + 1,
                before,
                after,
                reason.strip(),
                actor.professional(),
                actor.account(),
                now.instant());
    }
}
