package fi.polku.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.segment.Segment;
import fi.polku.segment.SegmentChoice;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Choices of a way of working in the database")
class SegmentChoiceQueriesIT extends DatabaseTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired SegmentChoiceQueries queries;

    @Test
    @DisplayName("give the latest that stands as the one in force, and all of them as history")
    void inForce() {
        SegmentWorld world = beans.createBean(SegmentWorld.class);
        ClientId client = world.person("Voima");
        Actor worker = world.nurse(People.RECEPTION, client).actor();
        world.chosen(worker, client, Segment.NETWORK);
        now.set(NOW.plus(Duration.ofDays(2)));
        var latest = world.chosen(worker, client, Segment.COMMUNITY);
        assertThat(queries.findCurrent(worker, client, now.instant()))
                .map(SegmentChoice::id)
                .contains(latest);
        assertThat(queries.listForClient(worker, client, now.instant()))
                .extracting(SegmentChoice::chosen)
                .containsExactly(Segment.COMMUNITY, Segment.NETWORK);
        jdbc.sql("UPDATE segment_choice SET record_status = 'ANNULLED' WHERE id = :id")
                .param("id", latest.value())
                .update();
        assertThat(queries.findCurrent(worker, client, now.instant()))
                .map(SegmentChoice::chosen)
                .contains(Segment.NETWORK);
        assertThat(queries.listDue(worker, null, 5, now.today().plusYears(1), now.instant()))
                .extracting(SegmentChoice::clientId)
                .containsExactly(client);
        jdbc.sql("UPDATE client SET died_on = :on WHERE id = :id")
                .param("on", now.today())
                .param("id", client.value())
                .update();
        assertThat(queries.listDue(worker, null, 5, now.today().plusYears(1), now.instant()))
                .isEmpty();
    }
}
