package fi.polku.path.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.Refusal;
import fi.polku.path.ChangedMeanwhile;
import fi.polku.path.PathId;
import fi.polku.path.PathPermission;
import fi.polku.path.PathView;
import fi.polku.path.internal.PathWriteQueries.Locked;
import fi.polku.platform.Now;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets one editor at a time into a path: who may not see the client does not get in. */
@Component
class PathLocks {
    private final PathQueries queries;
    private final PathWriteQueries writes;
    private final PathReader reader;
    private final Access access;
    private final Now now;

    PathLocks(
            PathQueries queries,
            PathWriteQueries writes,
            PathReader reader,
            Access access,
            Now now) {
        this.queries = queries;
        this.writes = writes;
        this.reader = reader;
        this.access = access;
        this.now = now;
    }

    /** The path, locked, when the actor may use it. */
    Locked lock(Actor actor, PathId path) {
        Locked locked = writes.getForUpdate(path).orElseThrow(() -> new Denied("path"));
        if (queries.find(actor, path, now.instant()).isEmpty()) {
            throw new Denied("path");
        }
        return locked;
    }

    /** As above, for a writer who saw the latest edit of a path that goes on. */
    Locked forEdit(Actor actor, PathId path, int editNo) {
        access.require(actor, PathPermission.WRITE);
        Locked locked = lock(actor, path);
        if (locked.endedAt() != null) {
            throw new Refusal("path.ended");
        }
        if (locked.imported()) {
            throw new Refusal("path.importedReadOnly");
        }
        if (locked.editNo() != editNo) {
            throw new ChangedMeanwhile(editNo);
        }
        return locked;
    }

    /** The plan as it is being written. */
    PathView working(Locked locked) {
        return reader.read(
                        Actor.system(),
                        List.of(queries.find(locked.id()).orElseThrow()),
                        true,
                        false)
                .getFirst();
    }

    /** The plan in effect, or the one sent. */
    PathView effective(Locked locked) {
        return reader.read(
                        Actor.system(),
                        List.of(queries.find(locked.id()).orElseThrow()),
                        false,
                        false)
                .getFirst();
    }
}
