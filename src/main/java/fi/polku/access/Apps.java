package fi.polku.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The programs that a person has let in to data, each until the person withdraws it. */
public interface Apps {
    /**
     * One program let in.
     *
     * @param scopes what it was let to do
     */
    record App(UUID id, String name, List<String> scopes, Instant givenAt) {
        public App {
            scopes = List.copyOf(scopes);
        }
    }

    /** Those that the actor has let in now, the newest first. */
    List<App> of(Actor actor);

    /** Shuts a program out at once; one shut out already stays so. */
    void withdraw(Actor actor, UUID id);

    /** Whether an access token still holds: given to a program that is still let in. */
    boolean isLive(String accessToken);
}
