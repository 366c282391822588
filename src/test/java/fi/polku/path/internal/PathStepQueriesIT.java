package fi.polku.path.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.polku.kernel.LocalizedText;
import fi.polku.path.PathId;
import fi.polku.path.Sector;
import fi.polku.path.StepId;
import fi.polku.path.StepView;
import fi.polku.path.internal.PathStepQueries.StepRow;
import fi.polku.platform.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Steps of a plan")
class PathStepQueriesIT extends PathTest {
    @Autowired PathStepQueries queries;

    @Test
    @DisplayName("stand for the client as they were sent, for the writer as they are written")
    void sentAndWritten() {
        PathId path = sent();
        StepRow first = queries.listSteps(List.of(path), true).getFirst();
        LocalDate moved = first.plannedOn().plusDays(30);
        queries.savePlan(first.id(), moved, worker.professional(), "Loma.");
        queries.saveSkipped(step(path, 2), true, "Ei tarvita.");
        var written = queries.listSteps(List.of(path), true);
        var asSent = queries.listSteps(List.of(path), false);
        assertThat(written.getFirst().plannedOn()).isEqualTo(moved);
        assertThat(written.getFirst().responsibleId()).isEqualTo(worker.professional());
        assertThat(asSent.getFirst().plannedOn()).isEqualTo(first.plannedOn());
        assertThat(asSent.getFirst().responsibleId()).isNull();
        assertThat(written.get(1).skipped()).isTrue();
        assertThat(asSent.get(1).skipped()).isFalse();
    }

    @Test
    @DisplayName("added after sending are not there for the client; in a draft all are")
    void added() {
        PathId path = started(client);
        assertThat(queries.listSteps(List.of(path), false))
                .extracting(StepRow::id)
                .isEqualTo(
                        queries.listSteps(List.of(path), true).stream().map(StepRow::id).toList());
        send(path);
        int sent = queries.listSteps(List.of(path), false).size();
        insert(path, 1);
        assertThat(queries.listSteps(List.of(path), false)).hasSize(sent);
        assertThat(queries.listSteps(List.of(path), true)).hasSize(sent + 1);
    }

    @Test
    @DisplayName("are in their order, path by path; room is made from a place on")
    void order() {
        PathId path = started(client);
        PathId other = started(person("Toinen"));
        StepId second = step(path, 2);
        queries.makeRoom(path, 2);
        StepId between = insert(path, 2);
        assertThat(queries.listSteps(List.of(path), true).subList(0, 3))
                .extracting(StepRow::id, StepRow::position)
                .containsExactly(tuple(step(path, 1), 1), tuple(between, 2), tuple(second, 3));
        assertThat(queries.listSteps(List.of(other), true))
                .extracting(StepRow::position)
                .isSorted()
                .startsWith(1, 2, 3);
        assertThat(queries.listSteps(List.of(path, other), true))
                .isSortedAccordingTo(
                        Comparator.comparing((StepRow s) -> s.pathId().value().toString())
                                .thenComparingInt(StepRow::position));
        assertThat(queries.listSteps(List.of(), true)).isEmpty();
    }

    @Test
    @DisplayName("are done once, and what is done waits no more")
    void done() {
        PathId path = accepted();
        StepId step = step(path, 1);
        queries.saveWait(step, StepView.Waited.KELA, now.today().plusDays(3));
        queries.saveAppointment(step, Ids.next(), NOW.plus(Duration.ofDays(1)));
        assertThat(queries.saveDone(step, NOW, null, NOW)).isTrue();
        assertThat(queries.saveDone(step, NOW.plusSeconds(5), null, NOW)).isFalse();
        StepRow row = queries.listSteps(List.of(path), true).getFirst();
        assertThat(row.doneAt()).isEqualTo(NOW);
        assertThat(row.waitsFor()).isNull();
        assertThat(row.waitsUntilOn()).isNull();
        assertThat(row.bookedAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        queries.saveAppointment(step, null, null);
        assertThat(queries.listSteps(List.of(path), true).getFirst().appointmentId()).isNull();
    }

    @Test
    @DisplayName("keep an earlier note when none is given")
    void note() {
        PathId path = started(client);
        StepId step = step(path, 1);
        queries.savePlan(step, now.today(), null, "Ensin.");
        queries.savePlan(step, null, null, null);
        StepRow row = queries.listSteps(List.of(path), true).getFirst();
        assertThat(row.note()).isEqualTo("Ensin.");
        assertThat(row.plannedOn()).isNull();
    }

    @Test
    @DisplayName("are found with their path and client; instruments asked are marked")
    void place() {
        PathId path = started(client);
        StepId second = step(path, 2);
        var place = queries.findPlace(second).orElseThrow();
        assertThat(place.path()).isEqualTo(path);
        assertThat(place.client()).isEqualTo(client);
        assertThat(place.order()).isEqualTo(2);
        assertThat(queries.findPlace(new StepId(Ids.next()))).isEmpty();
        queries.saveMeasuresAsked(second, NOW);
        assertThat(queries.listSteps(List.of(path), true).get(1).measuresAskedAt()).isEqualTo(NOW);
    }

    private StepId insert(PathId path, int position) {
        StepId id = new StepId(Ids.next());
        queries.insertStep(
                id,
                path,
                null,
                position,
                LocalizedText.fi("Lisätty"),
                LocalizedText.fi(""),
                LocalizedText.fi(""),
                Sector.HEALTH,
                "OTHER",
                List.of(),
                null,
                null,
                null,
                false,
                null,
                null,
                NOW);
        return id;
    }
}
