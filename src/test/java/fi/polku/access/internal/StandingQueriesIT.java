package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.access.domain.PermitGiven;
import fi.polku.access.domain.ProhibitionGiven;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.testing.DatabaseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("How a professional stands to a client, on the database")
class StandingQueriesIT extends DatabaseTest {
    @Autowired StandingQueries queries;
    @Autowired Relationships relationships;

    private final ClientId client = new ClientId(Ids.next());
    private final UUID path = Ids.next();

    @Test
    @DisplayName("joint service is given by the team and by those it began with, on its days")
    void joint() {
        LocalDate today = now.today();
        Actor inTeam = professional();
        Actor began = professional();
        Actor inCare = professional();
        jdbc.sql(
                        """
                        INSERT INTO joint_service (id, client_id, source_id, from_on, to_on, created_at)
                        VALUES (:id, :client, :path, :from, :to, :now)
                        """)
                .param("id", Ids.next())
                .param("client", client.value())
                .param("path", path)
                .param("from", today.minusDays(1))
                .param("to", today.plusDays(1))
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();
        relate(inTeam, RelationshipKind.TEAM, Ids.next());
        relate(began, RelationshipKind.CARE, path);
        relate(inCare, RelationshipKind.CARE, Ids.next());

        assertThat(joint(inTeam, client, today)).isTrue();
        assertThat(joint(began, client, today)).isTrue();
        assertThat(joint(inCare, client, today)).isFalse();
        assertThat(joint(inTeam, new ClientId(Ids.next()), today)).isFalse();
        assertThat(joint(inTeam, client, today.plusDays(2))).isFalse();
        assertThat(joint(inTeam, client, today.minusDays(2))).isFalse();
    }

    @Test
    @DisplayName("a permit is in force from when it was given until it is withdrawn")
    void permits() {
        var receiver = new UnitId(Ids.next());
        Instant withdrawn = NOW.plusSeconds(60);
        jdbc.sql(
                        """
                        INSERT INTO permit (id, client_id, of_register, receiver_unit_id, parts, recorded_from_on, recorded_to_on, given_at, withdrawn_at, created_at)
                        VALUES (:id, :client, 'PATIENT', :receiver, ARRAY['SUMMARY', 'ENTRIES'], :from, :to, :given, :withdrawn, :given)
                        """)
                .param("id", Ids.next())
                .param("client", client.value())
                .param("receiver", receiver.value())
                .param("from", now.today().minusYears(1))
                .param("to", now.today())
                .param("given", NOW.atOffset(ZoneOffset.UTC))
                .param("withdrawn", withdrawn.atOffset(ZoneOffset.UTC))
                .update();
        assertThat(queries.listPermits(client, NOW.minusMillis(1))).isEmpty();
        assertThat(queries.listPermits(client, NOW))
                .containsExactly(
                        new PermitGiven(
                                Register.PATIENT,
                                receiver,
                                Set.of(PermitGiven.SUMMARY, PermitGiven.ENTRIES),
                                now.today().minusYears(1),
                                now.today()));
        assertThat(queries.listPermits(client, withdrawn)).isEmpty();
        assertThat(queries.listPermits(new ClientId(Ids.next()), NOW)).isEmpty();
    }

    @Test
    @DisplayName("a prohibition is in force from when it was given until it is withdrawn")
    void prohibitions() {
        Instant withdrawn = NOW.plusSeconds(60);
        jdbc.sql(
                        """
                        INSERT INTO prohibition (id, client_id, of_register, service_task, given_at, withdrawn_at, created_at)
                        VALUES (:id, :client, 'SOCIAL_WELFARE', 'LAPSIPERHEET', :given, :withdrawn, :given)
                        """)
                .param("id", Ids.next())
                .param("client", client.value())
                .param("given", NOW.atOffset(ZoneOffset.UTC))
                .param("withdrawn", withdrawn.atOffset(ZoneOffset.UTC))
                .update();
        assertThat(queries.listProhibitions(client, NOW.minusMillis(1))).isEmpty();
        assertThat(queries.listProhibitions(client, NOW))
                .containsExactly(
                        new ProhibitionGiven(
                                Register.SOCIAL_WELFARE, ServiceTask.LAPSIPERHEET, null));
        assertThat(queries.listProhibitions(client, withdrawn)).isEmpty();
    }

    private void relate(Actor actor, RelationshipKind kind, UUID source) {
        relationships.open(
                client,
                Holder.of(java.util.Objects.requireNonNull(actor.professional())),
                kind,
                source,
                now.today().minusDays(2),
                null);
    }

    private static Actor professional() {
        return new Actor(
                new AccountId(Ids.next()),
                "Kokeilija",
                Set.of(Role.PROFESSIONAL),
                new ProfessionalId(Ids.next()),
                null,
                List.of(new UnitId(Ids.next())));
    }

    private boolean joint(Actor actor, ClientId client, LocalDate day) {
        return queries.ties(actor, client, day.atTime(12, 0).atZone(Now.ZONE).toInstant())
                .jointService();
    }
}
