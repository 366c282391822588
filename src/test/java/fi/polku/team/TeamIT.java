package fi.polku.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.measure.AnswerId;
import fi.polku.measure.SafetyAlert;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.team.OwnWorkers.NewOwnWorker;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Who is responsible for a client")
class TeamIT extends DatabaseTest {
    @Autowired OwnWorkers ownWorkers;
    @Autowired Teams teams;
    @Autowired Tasks tasks;
    @Autowired SafetyAlert safety;
    @Autowired Clients clients;
    @Autowired Access access;
    @Autowired Organizations organizations;

    private final Actor system = Actor.system();
    private ClientId client;

    @BeforeEach
    void somebody() {
        client = person();
    }

    private ClientId person() {
        return clients.create(
                system,
                new NewClient(
                        "Testilä",
                        "Aino",
                        null,
                        null,
                        LocalDate.of(1990, 5, 1),
                        null,
                        "fi",
                        null,
                        null,
                        null,
                        false,
                        List.of()));
    }

    private List<ProfessionalView> those(String profession) {
        return organizations.professionals().stream()
                .filter(p -> p.profession().equals(profession))
                .toList();
    }

    private static Actor actor(ProfessionalView p) {
        return new Actor(
                null, p.name(), Set.of(Role.PROFESSIONAL), p.id(), null, List.of(p.unit()));
    }

    private static NewOwnWorker with(
            ProfessionalView worker, ProfessionalView coWorker, String reason, boolean special) {
        return new NewOwnWorker(
                worker.id(),
                null,
                coWorker == null ? null : coWorker.id(),
                4,
                reason,
                true,
                special);
    }

    @Test
    @DisplayName("is one own worker at a time; the former one stays in the history")
    void oneAtATime() {
        var first = those("SOCIAL_COUNSELLOR").get(0);
        var second = those("SOCIAL_COUNSELLOR").get(1);
        int before = ownWorkers.caseload(second.id());
        ownWorkers.name(system, client, first.id());
        assertThat(access.maySee(actor(first), client)).isTrue();
        var task =
                tasks.raise(
                        system,
                        NewTask.forOwnWorker(
                                TaskKind.OTHER,
                                client,
                                "Soita",
                                now.today(),
                                "test",
                                Ids.next(),
                                Register.SOCIAL_WELFARE));
        now.set(NOW.plus(Duration.ofDays(30)));
        assertThatThrownBy(() -> ownWorkers.name(system, client, with(second, null, " ", false)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::field)
                                        .containsExactly("reason"));
        ownWorkers.name(system, client, with(second, null, "Siirtyi toiseen yksikköön.", false));
        assertThat(ownWorkers.current(client).orElseThrow().professionalId())
                .isEqualTo(second.id());
        assertThat(ownWorkers.history(client)).hasSize(2);
        assertThat(ownWorkers.caseload(second.id())).isEqualTo(before + 1);
        assertThat(ownWorkers.clientsOf(second.id())).contains(client);
        assertThat(ownWorkers.currentOf(List.of(client))).containsKey(client);
        assertThat(tasks.find(task).orElseThrow().professionalId()).isEqualTo(second.id());
        now.set(NOW.plus(Duration.ofDays(31)));
        assertThat(access.maySee(actor(first), client)).isFalse();
        ownWorkers.end(system, client, now.today());
        assertThat(ownWorkers.current(client)).isEmpty();
    }

    @Test
    @DisplayName("with special support has a social worker in public office as worker or co-worker")
    void specialSupport() {
        var counsellor = those("SOCIAL_COUNSELLOR").getFirst();
        var office =
                those("SOCIAL_WORKER").stream()
                        .filter(ProfessionalView::publicOffice)
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(
                        () -> ownWorkers.name(system, client, with(counsellor, null, null, true)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::key)
                                        .containsExactly("team.ownWorker.specialSupport"));
        ownWorkers.name(system, client, with(counsellor, office, null, true));
        assertThat(teams.members(client))
                .extracting(MemberView::role)
                .containsExactly("OWN_WORKER", "CO_WORKER");
        var other = person();
        ownWorkers.name(system, other, with(office, null, null, true));
        assertThat(ownWorkers.current(other)).isPresent();
    }

    @Test
    @DisplayName("has a licensed professional as own worker, never a partner without a licence")
    void licensed() {
        var kela = those("KELA_SPECIALIST").getFirst();
        assertThatThrownBy(() -> ownWorkers.name(system, client, kela.id()))
                .isInstanceOf(Refusals.class);
    }

    @Test
    @DisplayName("grows a team whose members see the client as long as they belong to it")
    void team() {
        var physio = those("PHYSIOTHERAPIST").getFirst();
        teams.join(system, client, physio.id(), "MEMBER", null);
        teams.join(system, client, physio.id(), "MEMBER", null);
        assertThat(teams.members(client)).hasSize(1);
        assertThat(access.maySee(actor(physio), client)).isTrue();
        teams.leave(system, client, physio.id(), now.today());
        assertThat(teams.members(client)).isEmpty();
        now.set(NOW.plus(Duration.ofDays(1)));
        assertThat(access.maySee(actor(physio), client)).isFalse();
    }

    @Test
    @DisplayName("is told the same day when an answer speaks of self-harm, also without own worker")
    void safety() {
        safety.raise(client, new AnswerId(Ids.next()), NOW);
        assertThat(tasks.openAbout(client))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.kind()).isEqualTo(TaskKind.SAFETY);
                    assertThat(t.urgent()).isTrue();
                    assertThat(t.dueOn()).isEqualTo(now.today());
                    assertThat(t.unitId()).isNotNull();
                });
        var own = those("NURSE").getFirst();
        var other = person();
        ownWorkers.name(system, other, own.id());
        safety.raise(other, new AnswerId(Ids.next()), NOW);
        var task = tasks.openAbout(other).getFirst();
        assertThat(task.professionalId()).isEqualTo(own.id());
        assertThat(task.unitId()).isEqualTo(own.unit());
        assertThat(tasks.openFor(actor(own), 50)).extracting(TaskView::id).contains(task.id());
        long open = tasks.countOpenFor(actor(own));
        tasks.done(actor(own), task.id(), "Soitin ja sovimme ajan.");
        tasks.done(actor(own), task.id(), "Toinen napautus.");
        assertThat(tasks.find(task.id()).orElseThrow().doneWords())
                .isEqualTo("Soitin ja sovimme ajan.");
        assertThat(tasks.countOpenFor(actor(own))).isEqualTo(open - 1);
    }
}
