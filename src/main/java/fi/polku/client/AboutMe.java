package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What matters to a client, in the client's own words; strengths come first. */
public interface AboutMe {
    /** What it is about, in the order in which it is read. */
    enum Topic {
        STRENGTHS,
        MATTERS,
        HELPS,
        HOPES,
        SPEAK
    }

    /** Who wrote it. */
    enum SaidBy {
        CLIENT,
        /** One who acts for the client. */
        PROXY,
        /** The client and a worker together. */
        WITH_WORKER
    }

    /**
     * One statement as it was said.
     *
     * @param words null = taken back
     */
    record Statement(UUID id, Topic topic, @Nullable String words, SaidBy saidBy, Instant saidAt) {}

    /** What holds now, in the order of the topics; what has been taken back is not there. */
    List<Statement> of(Actor actor, ClientId client);

    /** Everything that has been said, the newest first. */
    List<Statement> history(Actor actor, ClientId client);

    /**
     * Says it anew: only what differs from what holds is written, and what is left empty is taken
     * back. The old words stay.
     *
     * @return how many topics changed
     */
    int say(Actor actor, ClientId client, Map<Topic, String> words);
}
