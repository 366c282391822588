package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Access;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.AuthorizationSettings;
import fi.polku.access.Mandate;
import fi.polku.access.Mandates;
import fi.polku.access.NationalProxies.Outcome;
import fi.polku.access.SuomiFiAuthorizations;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.demo.SuomiFiStandIn;
import fi.polku.demo.SuomiFiStandIn.Principal;
import fi.polku.kernel.ClientId;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pair for a minor is the one that the service's own client code prints as an example. */
@DisplayName("Choosing in the national service for whom to act")
class NationalProxyDeskIT extends DatabaseTest {
    private static final String MOTHER = "100871-998D";
    private static final String MINOR = "010403A998U";
    private static final String BACK = "http://localhost:8080/my/proxies/national";

    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Mandates mandates;
    @Autowired NationalMandateDesk kept;

    @Test
    @DisplayName("gives a right until midnight, and takes it back when the service does")
    void chosen() {
        ClientId child = person(MINOR);
        Account mother = People.client(accounts, person(MOTHER));
        var principals = new Principal(MINOR, "Lapsi", SuomiFiAuthorizations.matters());
        try (var service = new SuomiFiStandIn(0, "polku", "s", "t", code -> List.of(principals))) {
            var desk =
                    new NationalProxyDesk(
                            access,
                            new SuomiFiAuthorizations(
                                    new AuthorizationSettings(
                                            service.address(),
                                            "polku",
                                            "s",
                                            "t",
                                            "",
                                            Duration.ofSeconds(5)),
                                    now),
                            kept);
            assertThat(desk.offered()).isTrue();
            assertThat(ask(desk, service, mother)).isEqualTo(Outcome.TOLD);
            assertThat(mandates.held(mother.actor()))
                    .hasSize(2)
                    .allSatisfy(m -> {
                        assertThat(m.client()).isEqualTo(child);
                        assertThat(m.kind()).isEqualTo(Mandate.Kind.NATIONAL);
                        assertThat(m.toOn()).isEqualTo(LocalDate.of(2026, 3, 10));
                    });
            assertThat(
                            jdbc.sql(
                                            "SELECT count(*) FROM journal_entry WHERE client_id = :client AND message_key = 'access.journal.nationalTold' AND arguments ->> 'request' IS NOT NULL")
                                    .param("client", child.value())
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(2);
            assertThat(ask(desk, service, mother)).isEqualTo(Outcome.TOLD);
            assertThat(mandates.held(mother.actor())).hasSize(2);
            service.answerInstead(
                    java.util.Map.of(
                            SuomiFiAuthorizations.matters().getFirst(), "DISALLOWED",
                            SuomiFiAuthorizations.matters().getLast(), "?"));
            assertThat(ask(desk, service, mother)).isEqualTo(Outcome.NOBODY);
            assertThat(mandates.held(mother.actor())).isEmpty();
            var begun = desk.begin(mother.actor(), MOTHER, BACK);
            assertThat(desk.finish(mother, begun, "arvattu", BACK)).isEqualTo(Outcome.AWAY);
        }
    }

    private static Outcome ask(NationalProxyDesk desk, SuomiFiStandIn service, Account mother) {
        var begun = desk.begin(mother.actor(), MOTHER, BACK);
        return desk.finish(mother, begun, service.choose(begun.user(), MINOR), BACK);
    }

    private ClientId person(String code) {
        return clients.byIdentityCode(code)
                .orElseGet(() ->
                        clients.create(Actor.system(), NewClient.of("Testi", "Valtuus", code)));
    }
}
