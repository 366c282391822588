package fi.polku.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.Holder;
import fi.polku.access.OpeningKind;
import fi.polku.access.Openings;
import fi.polku.access.RecordKind;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.RegionLoader;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The list of a client's records")
class ClientRecordQueriesIT extends DatabaseTest {
    private static final UnitId PSYCHIATRIC = RegionLoader.unit("satakunta", "kankaanpaa-miepa");

    @Autowired ClientRecordQueries queries;
    @Autowired Clients clients;
    @Autowired Bookings bookings;
    @Autowired CareTasks careTasks;
    @Autowired Relationships relationships;
    @Autowired Openings openings;

    private ClientId client;
    private Actor doctor;

    @BeforeEach
    void people() {
        client = clients.create(Actor.system(), NewClient.of("Luetteloinen", "Eeva", null));
        var professional = new ProfessionalId(Ids.next());
        careTasks.give(
                List.of(
                        new CareTasks.Given(
                                professional,
                                CareTask.H1,
                                List.of(),
                                List.of(People.RECEPTION),
                                null,
                                now.today(),
                                null)));
        relationships.open(
                client,
                Holder.of(professional),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        doctor =
                new Actor(
                        new AccountId(Ids.next()),
                        "Lääkäri",
                        Set.of(Role.PROFESSIONAL),
                        professional,
                        null,
                        List.of(People.RECEPTION));
    }

    @Test
    @DisplayName("has what the reader may use; a protected one opens by a confirmed need alone")
    void protectedOnes() {
        book(People.RECEPTION, ServiceType.NURSE, 50);
        assertThat(queries.isProtected(doctor, client, now.instant())).isFalse();
        book(PSYCHIATRIC, ServiceType.MENTAL_HEALTH, 51);
        book(People.SOCIAL, ServiceType.SOCIAL_GUIDANCE, 52);
        assertThat(kinds(Actor.system())).hasSize(3).containsOnly(RecordKind.APPOINTMENT);
        assertThat(kinds(doctor)).hasSize(1);
        assertThat(queries.isProtected(doctor, client, now.instant())).isTrue();
        openings.open(doctor, client, OpeningKind.PROTECTED, "TREATMENT", "Lääkityksen muutos.");
        assertThat(kinds(doctor)).hasSize(2);
        assertThat(queries.isProtected(doctor, client, now.instant())).isFalse();
        now.set(NOW.plus(Duration.ofHours(3)));
        assertThat(kinds(doctor)).as("the time is over").hasSize(1);
    }

    private List<RecordKind> kinds(Actor reader) {
        return queries.list(reader, client, now.instant(), 50).stream()
                .map(ClientRecord::kind)
                .toList();
    }

    private void book(UnitId unit, ServiceType service, int days) {
        var start =
                NOW.plus(Duration.ofDays(days)).plusSeconds(client.value().hashCode() % 900_000);
        bookings.book(
                Actor.system(),
                new NewTime(
                        service == ServiceType.SOCIAL_GUIDANCE ? People.SATU : People.JAANA,
                        unit,
                        service,
                        MeetingMode.PHONE,
                        start,
                        start.plusSeconds(60)),
                client,
                null);
    }
}
