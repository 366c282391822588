package fi.polku.segment;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ways of working as they are read. Nothing that gives or denies a right or a time reads them. */
public interface Segments {
    /** The choice in force, when the reader may use it. */
    Optional<SegmentChoice> current(Actor reader, ClientId client);

    /** Every choice that the reader may use, the newest first; corrected ones too. */
    List<SegmentChoice> history(Actor reader, ClientId client);

    /** The latest finished answers of a side, when the reader may use them. */
    Optional<SegmentAnswers> latest(Actor reader, ClientId client, Side side);

    /** What the client has begun to answer and not sent. */
    Optional<SegmentAnswers> draft(Actor reader, ClientId client);

    /**
     * Whether the client's latest answers have not been talked through: no choice rests on them.
     */
    boolean waitsForTalk(Actor reader, ClientId client);

    /** Choices whose review is due, of clients with whom the reader works, the oldest first. */
    List<SegmentChoice> due(Actor reader, @Nullable Place after, int limit);

    /** Where a list of reviews goes on. */
    record Place(LocalDate reviewOn, SegmentChoiceId id) {}
}
