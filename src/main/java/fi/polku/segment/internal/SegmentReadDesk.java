package fi.polku.segment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.SegmentChoice;
import fi.polku.segment.SegmentPermission;
import fi.polku.segment.Segments;
import fi.polku.segment.Side;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads ways of working, only what the reader may use of them. */
@Component
class SegmentReadDesk implements Segments {
    private final SegmentAnswerQueries answers;
    private final SegmentChoiceQueries choices;
    private final Access access;
    private final Now now;

    SegmentReadDesk(
            SegmentAnswerQueries answers, SegmentChoiceQueries choices, Access access, Now now) {
        this.answers = answers;
        this.choices = choices;
        this.access = access;
        this.now = now;
    }

    @Override
    public Optional<SegmentChoice> current(Actor reader, ClientId client) {
        return choices.findCurrent(reader, client, now.instant());
    }

    @Override
    public List<SegmentChoice> history(Actor reader, ClientId client) {
        return choices.listForClient(reader, client, now.instant());
    }

    @Override
    public Optional<SegmentAnswers> latest(Actor reader, ClientId client, Side side) {
        return answers.findLatest(reader, client, side, now.instant());
    }

    @Override
    public Optional<SegmentAnswers> draft(Actor reader, ClientId client) {
        return client.equals(reader.client())
                ? answers.findDraft(reader, client, now.instant())
                : Optional.empty();
    }

    @Override
    public boolean waitsForTalk(Actor reader, ClientId client) {
        return latest(reader, client, Side.CLIENT)
                .map(a -> !answers.talkedThrough(a.id().value()))
                .orElse(false);
    }

    @Override
    public List<SegmentChoice> due(Actor reader, @Nullable Place after, int limit) {
        access.require(reader, SegmentPermission.WORK);
        return choices.listDue(reader, after, limit, now.today(), now.instant());
    }
}
