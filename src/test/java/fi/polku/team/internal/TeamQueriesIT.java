package fi.polku.team.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.team.OwnWorkerView;
import fi.polku.team.OwnWorkers.NewOwnWorker;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Own workers and teams in the database")
class TeamQueriesIT extends DatabaseTest {
    static final RecordHeader HEADER =
            new RecordHeader(
                    Register.PATIENT, null, null, null, null, "PROFESSIONAL", RecordStatus.FINAL);

    @Autowired TeamQueries queries;
    @Autowired Clients clients;
    @Autowired Organizations organizations;

    private ClientId client;
    private ProfessionalId worker;
    private ProfessionalId other;

    /** Professionals of one's own, so that nobody else's clients are counted. */
    @BeforeEach
    void people() {
        client = person("Asiakas");
        worker = professional();
        other = professional();
    }

    private ProfessionalId professional() {
        var id = new ProfessionalId(Ids.next());
        organizations.save(
                new ProfessionalView(
                        id,
                        "Tiimi",
                        "Tiina",
                        "PHYSIOTHERAPIST",
                        organizations.units().getFirst().id(),
                        true,
                        true));
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
    @DisplayName(
            "are one at a time, the latest first in the history, and end on no day before they began")
    void oneAtATime() {
        UUID first = name(client, worker, "2026-01-10");
        assertThat(queries.findCurrent(client)).map(OwnWorkerView::id).contains(first);
        assertThat(queries.endOwnWorker(first, LocalDate.parse("2026-01-01"))).isEqualTo(1);
        assertThat(queries.endOwnWorker(first, LocalDate.parse("2026-02-01"))).isZero();
        UUID second = name(client, other, "2026-02-01");
        assertThat(queries.listHistory(client))
                .extracting(OwnWorkerView::id, OwnWorkerView::toOn)
                .containsExactly(tuple(second, null), tuple(first, LocalDate.parse("2026-01-10")));
        assertThat(queries.findCurrent(person("Ilman"))).isEmpty();
    }

    @Test
    @DisplayName("have as many clients as they are now named for")
    void caseloads() {
        ClientId second = person("Toinen");
        UUID ended = name(person("Entinen"), worker, "2026-01-01");
        queries.endOwnWorker(ended, LocalDate.parse("2026-01-31"));
        name(second, worker, "2026-02-02");
        name(client, worker, "2026-02-01");
        assertThat(queries.listClientsOf(worker)).containsExactly(client.value(), second.value());
        assertThat(queries.listCaseloads(List.of(worker, other)))
                .containsExactly(new TeamQueries.CaseloadRow(worker, 2));
        assertThat(queries.listCurrent(List.of(client, second)))
                .extracting(OwnWorkerView::clientId)
                .containsExactlyInAnyOrder(client, second);
        assertThat(queries.listCurrent(List.of())).isEmpty();
    }

    @Test
    @DisplayName("have each member once, in the order they came")
    void members() {
        UUID path = Ids.next();
        assertThat(join(other, path, "2026-02-02")).isTrue();
        assertThat(join(worker, null, "2026-02-01")).isTrue();
        assertThat(join(worker, path, "2026-02-03")).isFalse();
        var members = queries.listMembers(client);
        assertThat(members)
                .extracting(TeamQueries.MemberRow::professionalId, TeamQueries.MemberRow::pathId)
                .containsExactly(tuple(worker, null), tuple(other, path));
        assertThat(queries.endMember(members.getFirst().id(), LocalDate.parse("2026-03-01")))
                .isEqualTo(1);
        assertThat(queries.endMember(members.getFirst().id(), LocalDate.parse("2026-03-02")))
                .isZero();
        assertThat(join(worker, null, "2026-03-02")).as("may come back").isTrue();
        transaction.executeWithoutResult(t -> queries.lockClient(client));
    }

    private UUID name(ClientId who, ProfessionalId by, String from) {
        UUID id = Ids.next();
        queries.insertOwnWorker(
                id,
                who,
                new NewOwnWorker(by, null, null, null, null, true, false),
                LocalDate.parse(from),
                HEADER,
                NOW);
        return id;
    }

    private boolean join(ProfessionalId who, @Nullable UUID path, String from) {
        return queries.insertMember(
                Ids.next(), client, who, "MEMBER", path, LocalDate.parse(from), HEADER, NOW);
    }
}
