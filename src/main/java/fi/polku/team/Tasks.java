package fi.polku.team;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person or one unit must do by a day. */
public interface Tasks {
    TaskId raise(Actor actor, NewTask task);

    /** Open tasks of the person and of the person's units: urgent first, then by day. */
    List<TaskView> openFor(Actor actor, int limit);

    long countOpenFor(Actor actor);

    /** Open tasks about a client. */
    List<TaskView> openAbout(ClientId client);

    Optional<TaskView> find(TaskId id);

    /** Tasks raised because of a subject, done ones too, in the order they were raised. */
    List<TaskView> ofSubject(String subjectKind, UUID subjectId);

    /** Marks done; a second click changes nothing. */
    void done(Actor actor, TaskId id, @Nullable String words);

    /** Takes back what has become needless, for example because the answer came. */
    void withdraw(String subjectKind, UUID subjectId);
}
