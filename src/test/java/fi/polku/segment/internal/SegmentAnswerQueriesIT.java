package fi.polku.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Side;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Answers about a way of working in the database")
class SegmentAnswerQueriesIT extends DatabaseTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired SegmentAnswerQueries queries;
    @Autowired SegmentTalk talk;

    @Test
    @DisplayName("are the latest of each side, and a finished row is not written over")
    void latest() {
        SegmentWorld world = beans.createBean(SegmentWorld.class);
        ClientId client = world.person("Vastaava");
        Actor self = world.self(client).actor();
        Actor worker = world.nurse(People.RECEPTION, client).actor();
        talk.send(self, client, SegmentWorld.HIGH);
        now.set(NOW.plus(Duration.ofDays(1)));
        talk.send(self, client, SegmentWorld.skipped());
        talk.answer(worker, client, Side.PROFESSIONAL, SegmentWorld.MIDDLE);
        SegmentAnswers found =
                queries.findLatest(worker, client, Side.CLIENT, now.instant()).orElseThrow();
        assertThat(found.answers()).isEqualTo(SegmentWorld.skipped());
        assertThat(queries.findLatest(worker, client, Side.PROFESSIONAL, now.instant()))
                .map(SegmentAnswers::answers)
                .contains(SegmentWorld.MIDDLE);
        assertThat(queries.talkedThrough(found.id().value())).isFalse();
        queries.update(
                found.id(),
                "2026-1",
                SegmentWorld.LOW,
                now.instant(),
                beans.getBean(SegmentHeaders.class)
                        .of(self, client, fi.polku.kernel.RecordStatus.FINAL),
                now.instant());
        assertThat(queries.findLatest(worker, client, Side.CLIENT, now.instant()))
                .map(SegmentAnswers::answers)
                .contains(SegmentWorld.skipped());
        assertThat(queries.findDraft(self, client, now.instant())).isEmpty();
    }
}
