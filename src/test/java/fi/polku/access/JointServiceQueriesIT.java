package fi.polku.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Joint services on the database")
class JointServiceQueriesIT extends DatabaseTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);

    @Autowired JointServiceQueries queries;

    private final ClientId client = new ClientId(Ids.next());
    private final UUID path = Ids.next();

    private record Days(LocalDate fromOn, @Nullable LocalDate toOn) {}

    @Test
    @DisplayName("one begins once for its source, and ends on its last day or earlier")
    void beginAndEnd() {
        begin(MARCH);
        begin(MARCH.plusDays(5));
        assertThat(days()).containsExactly(new Days(MARCH, null));
        queries.end(path, MARCH.plusDays(20));
        assertThat(days()).containsExactly(new Days(MARCH, MARCH.plusDays(20)));
        queries.end(path, MARCH.plusDays(30));
        assertThat(days())
                .as("does not go on")
                .containsExactly(new Days(MARCH, MARCH.plusDays(20)));
        queries.end(path, MARCH.minusDays(1));
        assertThat(days()).as("not before it began").containsExactly(new Days(MARCH, MARCH));
    }

    @Test
    @DisplayName("ending one that never began changes nothing")
    void nothingToEnd() {
        queries.end(Ids.next(), MARCH);
        assertThat(days()).isEmpty();
    }

    @Test
    @DisplayName("those who give one are its team, not whoever knows the client")
    void givers() {
        begin(MARCH);
        var unit = new fi.polku.kernel.UnitId(Ids.next());
        var worker =
                new Actor(
                        null,
                        "",
                        java.util.Set.of(Role.PROFESSIONAL),
                        new fi.polku.kernel.ProfessionalId(Ids.next()),
                        null,
                        List.of(unit));
        assertThat(queries.gives(worker, client, MARCH)).isFalse();
        relate(worker, "CARE");
        assertThat(queries.gives(worker, client, MARCH)).isFalse();
        relate(worker, "TEAM");
        assertThat(queries.gives(worker, client, MARCH)).isTrue();
        queries.end(path, MARCH.plusDays(3));
        assertThat(queries.gives(worker, client, MARCH.plusDays(4))).isFalse();
    }

    private void relate(Actor worker, String kind) {
        jdbc.sql(
                        "INSERT INTO relationship (id, client_id, professional_id, kind, source_id, from_on, created_at)"
                                + " VALUES (:id, :client, :professional, :kind, :source, :from, now())")
                .param("id", Ids.next())
                .param("client", client.value())
                .param("professional", worker.professional().value())
                .param("kind", kind)
                .param("source", Ids.next())
                .param("from", MARCH.minusDays(1))
                .update();
    }

    private void begin(LocalDate from) {
        queries.insert(
                Params.of("id", Ids.next())
                        .and("client", client)
                        .and("source", path)
                        .and("from", from)
                        .and("account", null)
                        .and("now", NOW));
    }

    private List<Days> days() {
        return jdbc.sql(
                        "SELECT j.from_on, j.to_on FROM joint_service j WHERE j.client_id = :client")
                .param("client", client.value())
                .query(Days.class)
                .list();
    }
}
