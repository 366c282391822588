package fi.polku.path.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.path.EndPath;
import fi.polku.path.ImportedPlan;
import fi.polku.path.NewReview;
import fi.polku.path.PathId;
import fi.polku.path.PathImports;
import fi.polku.path.PathOutcome;
import fi.polku.path.PathStatus;
import fi.polku.path.PathView;
import fi.polku.path.Paths.PathSearch;
import fi.polku.path.internal.PathQueries.PathRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Paths")
class PathQueriesIT extends PathTest {
    @Autowired PathQueries queries;
    @Autowired PathImports imports;

    @Test
    @DisplayName("tell the version sent, the version accepted and what was asked since")
    void versions() {
        PathId path = started(client);
        PathRow draft = queries.find(path).orElseThrow();
        assertThat(draft.status()).isEqualTo(PathStatus.DRAFT);
        assertThat(draft.versionSent()).isZero();
        assertThat(draft.sentAt()).isNull();
        send(path);
        answers.accept(own, path, 1);
        steps.completeStep(worker, step(path, 1), now.instant());
        goalMore(path);
        send(path);
        answers.askChange(own, path, 2, "Myöhemmin.");
        PathRow row = queries.find(path).orElseThrow();
        assertThat(row.status()).isEqualTo(PathStatus.ACTIVE);
        assertThat(row.versionSent()).isEqualTo(2);
        assertThat(row.versionAccepted()).isEqualTo(1);
        assertThat(row.askedWords()).isEqualTo("Myöhemmin.");
        assertThat(row.acceptedEditNo()).isLessThan(row.sentEditNo());
    }

    @Test
    @DisplayName("that are open are one for a client: neither an ended nor an imported one")
    void open() {
        imported(client);
        assertThat(queries.findOpen(Actor.system(), client, NOW)).isEmpty();
        PathId path = accepted();
        assertThat(queries.findOpen(Actor.system(), client, NOW)).map(PathRow::id).contains(path);
        end(path);
        assertThat(queries.findOpen(Actor.system(), client, NOW)).isEmpty();
        assertThat(queries.find(path).orElseThrow().follows()).isEqualTo("Ei muuta.");
    }

    @Test
    @DisplayName("of a client are the latest first, without drafts")
    void history() {
        PathId first = accepted();
        end(first);
        now.set(NOW.plus(Duration.ofDays(1)));
        PathId second = imported(client);
        now.set(NOW.plus(Duration.ofDays(2)));
        started(client);
        assertThat(queries.listOf(client)).extracting(PathRow::id).containsExactly(second, first);
    }

    @Test
    @DisplayName("are paged by id without gaps, hide other people's, and drafts from everybody")
    void pages() {
        PathId mine = sent();
        ClientId other = person("Toinen");
        PathId others = started(other);
        send(others);
        started(person("Luonnos"));
        ClientId hidden = stranger("Vieras");
        PathId unseen = plans.start(Actor.system(), hidden, "REHABILITATION_PATH", List.of(GOAL));
        plans.propose(Actor.system(), unseen, paths.find(unseen).orElseThrow().editNo(), "");
        var all = new PathSearch(null, PathStatus.SENT, NOW, NOW.plusSeconds(1), null, 1000);
        var ids = queries.listPage(worker, all, NOW).stream().map(PathRow::id).toList();
        assertThat(ids).contains(mine, others).doesNotContain(unseen);
        assertThat(queries.count(worker, all, NOW)).isEqualTo(ids.size());
        var page = new PathSearch(null, PathStatus.SENT, NOW, NOW.plusSeconds(1), null, 1);
        PathId after = null;
        for (PathId expected : ids) {
            page = new PathSearch(null, PathStatus.SENT, NOW, NOW.plusSeconds(1), after, 1);
            assertThat(queries.listPage(worker, page, NOW))
                    .extracting(PathRow::id)
                    .containsExactly(expected);
            after = expected;
        }
        page = new PathSearch(null, PathStatus.SENT, NOW, NOW.plusSeconds(1), after, 1);
        assertThat(queries.listPage(worker, page, NOW)).isEmpty();
    }

    @Test
    @DisplayName(
            "are found by client, by state and by when they changed; the moment itself belongs to the later")
    void filters() {
        PathId path = sent();
        assertThat(queries.count(worker, PathSearch.of(client), NOW)).isEqualTo(1);
        assertThat(search(PathStatus.SENT, NOW, null)).containsExactly(path);
        assertThat(search(PathStatus.ACTIVE, null, null)).isEmpty();
        assertThat(search(null, NOW.plusSeconds(1), null)).isEmpty();
        assertThat(search(null, null, NOW)).isEmpty();
        assertThat(search(null, null, NOW.plusSeconds(1))).containsExactly(path);
    }

    private List<PathId> search(PathStatus status, Instant from, Instant before) {
        var search = new PathSearch(client, status, from, before, null, 10);
        return queries.listPage(worker, search, NOW).stream().map(PathRow::id).toList();
    }

    private void goalMore(PathId path) {
        goals.addGoal(worker, path, editNo(path), SECOND, "Tavoite lisää.");
    }

    @Autowired PathGoalDesk goals;

    private PathId imported(ClientId client) {
        return imports.importPlan(
                Actor.system(),
                client,
                new ImportedPlan(
                        "Tuotu", LocalDate.parse("2025-01-01"), null, NOW, List.of(), List.of()));
    }

    private void end(PathId path) {
        PathView view = paths.find(path).orElseThrow();
        reviews.end(
                worker,
                path,
                new EndPath(
                        new NewReview(Map.of(view.goals().getFirst().id(), 0), "Hyvin meni."),
                        PathOutcome.GOAL_REACHED,
                        "Ei muuta.",
                        false));
    }
}
