package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.UnitId;
import fi.polku.path.PathId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Paths by their state")
class PathFigureQueriesIT extends InsightTest {
    @Autowired PathFigureQueries queries;

    @Test
    @DisplayName("are counted of the units asked for; a draft does not lack its next step")
    void byState() {
        path("Luonnos");
        path("Toinen");
        PathId sent = path("Lähetetty");
        PathId over = path("Päättynyt");
        PathId longOver = path("Kauan sitten");
        version(sent);
        end(over, "2026-03-01T10:00:00Z");
        end(longOver, "2025-11-01T10:00:00Z");
        assertThat(queries.listPathStates(TODAY, scope))
                .containsExactly(
                        new Rows.PathState("DRAFT", 2, 0),
                        new Rows.PathState("ENDED", 1, 0),
                        new Rows.PathState("SENT", 1, 0));
        assertThat(queries.listPathStates(TODAY, List.of(new UnitId(Ids.next())))).isEmpty();
    }

    @Test
    @DisplayName("in effect wait when somebody else must answer, and lack a step when none is open")
    void inEffect() {
        PathId active = path("Etenee");
        PathId waits = path("Odottaa");
        PathId without = path("Ilman askelta");
        for (PathId path : List.of(active, waits, without)) {
            version(path);
            accept(path);
        }
        steps(waits, "waits_for = 'KELA', waits_until_on = '2026-04-01'");
        steps(without, "skipped = TRUE");
        assertThat(queries.listPathStates(TODAY, scope))
                .containsExactly(
                        new Rows.PathState("ACTIVE", 2, 1), new Rows.PathState("WAITING", 1, 0));
    }

    private void version(PathId path) {
        run(
                "INSERT INTO path_version (path_id, number, reason, edit_no, sent_at, created_at) VALUES (:path, 1, '', 1, :now, :now)",
                path);
    }

    private void accept(PathId path) {
        run(
                "INSERT INTO path_acceptance (id, path_id, number, answer, way, answered_at, recorded_at, created_at) VALUES (gen_random_uuid(), :path, 1, 'ACCEPTED', 'SELF', :now, :now, :now)",
                path);
    }

    private void steps(PathId path, String facts) {
        run("UPDATE path_step SET " + facts + " WHERE path_id = :path", path);
    }

    private void end(PathId path, String at) {
        run(
                "UPDATE path SET ended_at = '"
                        + at
                        + "', outcome = 'GOAL_REACHED', follows = 'Ei muuta.', to_on = '2026-03-10' WHERE id = :path",
                path);
    }

    private void run(String sql, PathId path) {
        jdbc.sql(sql).paramSource(Params.of("path", path).and("now", NOW).source()).update();
    }
}
