package fi.polku.team.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.UnitView;
import fi.polku.platform.Ids;
import fi.polku.team.NewTask;
import fi.polku.team.TaskId;
import fi.polku.team.TaskKind;
import fi.polku.team.TaskView;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Tasks in the database")
class TaskQueriesIT extends DatabaseTest {
    static final RecordHeader HEADER =
            new RecordHeader(
                    Register.PATIENT, null, null, null, null, "PROFESSIONAL", RecordStatus.FINAL);

    @Autowired TaskQueries queries;
    @Autowired Clients clients;
    @Autowired Organizations organizations;

    private ClientId client;
    private ProfessionalId worker;
    private ProfessionalId other;
    private UnitId unit;

    @BeforeEach
    void people() {
        client = person("Asiakas");
        UnitView any = organizations.units().get(1);
        unit = new UnitId(Ids.next());
        organizations.save(
                new UnitView(
                        unit,
                        LocalizedText.fi("Tehtävien yksikkö"),
                        any.kind(),
                        organizations.units().getFirst().id(),
                        any.municipalityCode(),
                        any.street(),
                        any.postalCode(),
                        any.phone()));
        worker = professional();
        other = professional();
    }

    private ProfessionalId professional() {
        var id = new ProfessionalId(Ids.next());
        organizations.save(
                new ProfessionalView(id, "Tehtävä", "Teija", "PHYSIOTHERAPIST", unit, true, true));
        return id;
    }

    private ClientId person(String familyName) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        familyName,
                        "Testi",
                        null,
                        null,
                        LocalDate.parse("1979-03-12"),
                        null,
                        "fi",
                        null,
                        null,
                        null,
                        false,
                        List.of()));
    }

    @Test
    @DisplayName("are mine when named to me, and my unit's when nobody is named or it cannot wait")
    void mine() {
        TaskId named = raise(worker, unit, false, "2026-03-12");
        TaskId units = raise(null, unit, false, "2026-03-11");
        TaskId urgent = raise(other, unit, true, "2026-03-20");
        raise(other, unit, false, "2026-03-10");
        raise(null, organizations.units().getFirst().id(), false, "2026-03-10");
        assertThat(queries.listOpenFor(worker, List.of(unit), 10))
                .extracting(TaskView::id)
                .containsExactly(urgent, units, named);
        assertThat(queries.countOpenFor(worker, List.of(unit))).isEqualTo(3);
        assertThat(queries.listOpenFor(worker, List.of(unit), 1))
                .extracting(TaskView::id)
                .containsExactly(urgent);
        assertThat(queries.listOpenFor(worker, List.of(), 10))
                .extracting(TaskView::id)
                .containsExactly(named);
        assertThat(queries.countOpenFor(null, List.of())).isZero();
    }

    @Test
    @DisplayName("are done once, and then open no more")
    void done() {
        TaskId id = raise(worker, null, false, "2026-03-12");
        assertThat(queries.listOpenAbout(client)).extracting(TaskView::id).containsExactly(id);
        assertThat(queries.done(id, null, "Soitettu.", NOW)).isTrue();
        assertThat(queries.done(id, null, "Uudelleen.", NOW)).isFalse();
        assertThat(queries.listOpenAbout(client)).isEmpty();
        assertThat(queries.countOpenFor(worker, List.of())).isZero();
        assertThat(queries.find(id)).map(TaskView::doneWords).contains("Soitettu.");
        assertThat(queries.find(new TaskId(Ids.next()))).isEmpty();
    }

    @Test
    @DisplayName("follow the client to a new own worker; what is done stays where it was done")
    void handedOver() {
        TaskId open = raise(worker, null, false, "2026-03-12");
        TaskId done = raise(worker, null, false, "2026-03-12");
        queries.done(done, null, null, NOW);
        assertThat(queries.handOver(client, worker, other)).containsExactly(open.value());
        assertThat(queries.find(open)).map(TaskView::professionalId).contains(other);
        assertThat(queries.find(done)).map(TaskView::professionalId).contains(worker);
        assertThat(queries.handOver(client, worker, other)).isEmpty();
    }

    @Test
    @DisplayName("are taken back by what they were about, and by nothing else")
    void withdrawn() {
        UUID subject = Ids.next();
        TaskId about = raise(worker, null, false, "2026-03-12", "step", subject);
        TaskId another = raise(worker, null, false, "2026-03-12", "path", subject);
        assertThat(queries.withdraw("step", subject, NOW)).containsExactly(about.value());
        assertThat(queries.withdraw("step", subject, NOW)).isEmpty();
        assertThat(queries.listOpenAbout(client)).extracting(TaskView::id).containsExactly(another);
        assertThat(queries.done(about, null, null, NOW)).isFalse();
    }

    private TaskId raise(
            @Nullable ProfessionalId to, @Nullable UnitId unit, boolean urgent, String dueOn) {
        return raise(to, unit, urgent, dueOn, null, null);
    }

    private TaskId raise(
            @Nullable ProfessionalId to,
            @Nullable UnitId unit,
            boolean urgent,
            String dueOn,
            @Nullable String subjectKind,
            @Nullable UUID subject) {
        var id = new TaskId(Ids.next());
        queries.insert(
                id,
                new NewTask(
                        TaskKind.OTHER,
                        client,
                        "Soita.",
                        LocalDate.parse(dueOn),
                        urgent,
                        to,
                        unit,
                        subjectKind,
                        subject,
                        Register.SOCIAL_WELFARE),
                to,
                unit,
                HEADER,
                NOW);
        return id;
    }
}
