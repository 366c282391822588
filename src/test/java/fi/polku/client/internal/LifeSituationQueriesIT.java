package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.client.LifeSituations;
import fi.polku.client.LifeSituations.Kind;
import fi.polku.client.LifeSituations.LifeSituation;
import fi.polku.client.LifeSituations.Source;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DisplayName("What a client tells of life")
@Transactional
class LifeSituationQueriesIT extends DatabaseTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);

    @Autowired LifeSituationQueries queries;
    @Autowired LifeSituations situations;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;

    private ClientId person() {
        return clients.create(Actor.system(), NewClient.of("Elämä", "Koekansa", null));
    }

    @Test
    @DisplayName("ends and is taken back by new rows; the first stays as it was")
    void neverRewritten() {
        ClientId who = person();
        Actor self = People.client(accounts, who).actor();
        UUID told = situations.tell(self, who, Kind.SICK_LEAVE, FROM, null);
        situations.end(self, who, told, FROM.plusDays(20));
        assertThat(situations.of(self, who))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.toOn()).isEqualTo(FROM.plusDays(20));
                    assertThat(s.source()).isEqualTo(Source.TOLD);
                });
        assertThatThrownBy(() -> situations.end(self, who, told, FROM.plusDays(9)))
                .hasMessage("client.life.gone");
        UUID ended = situations.of(self, who).getFirst().id();
        situations.takeBack(self, who, ended);
        assertThat(situations.of(self, who)).isEmpty();
        assertThat(
                        jdbc.sql("SELECT count(*) FROM life_situation WHERE client_id = :who")
                                .param("who", who.value())
                                .query(Long.class)
                                .single())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("is seen by who may use the register it is of")
    void whose() {
        ClientId who = person();
        situations.takeIn(who, Kind.UNEMPLOYED, FROM, null, Register.PATIENT);
        situations.takeIn(who, Kind.CARER_ALONE, FROM, null, Register.SOCIAL_WELFARE);
        Actor nurse = People.nurse(accounts).actor();
        assertThatThrownBy(() -> situations.of(nurse, who)).isInstanceOf(Denied.class);
        relationships.open(
                who,
                Holder.of(People.RECEPTION),
                RelationshipKind.CARE,
                Ids.next(),
                LocalDate.of(2026, 1, 1),
                null);
        assertThat(queries.list(nurse, who, NOW))
                .extracting(LifeSituation::kind)
                .containsExactly(Kind.UNEMPLOYED);
        assertThat(queries.list(Actor.system(), who, NOW)).hasSize(2);
        UUID hidden =
                queries.list(Actor.system(), who, NOW).stream()
                        .filter(s -> s.kind() == Kind.CARER_ALONE)
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(queries.find(nurse, who, hidden, NOW)).isEmpty();
        assertThat(queries.find(Actor.system(), who, hidden, NOW)).isPresent();
    }

    @Test
    @DisplayName("is corrected once")
    void once() {
        ClientId who = person();
        UUID told = situations.takeIn(who, Kind.UNEMPLOYED, FROM, null, Register.PATIENT);
        var header =
                new RecordHeader(
                        Register.PATIENT,
                        null,
                        People.RECEPTION,
                        People.RECEPTION,
                        null,
                        "SYSTEM",
                        RecordStatus.FINAL);
        var again =
                new LifeSituationQueries.NewLife(
                        who, "UNEMPLOYED", FROM, FROM.plusDays(3), Source.IMPORTED, told);
        assertThat(queries.insert(Ids.next(), again, header, NOW, NOW, null)).isTrue();
        assertThat(queries.insert(Ids.next(), again, header, NOW, NOW, null)).isFalse();
    }
}
