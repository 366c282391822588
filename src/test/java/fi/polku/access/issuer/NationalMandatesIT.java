package fi.polku.access.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.Mandate;
import fi.polku.access.Mandates;
import fi.polku.access.Mandates.Listed;
import fi.polku.access.NationalMandate;
import fi.polku.access.domain.NationalMatters;
import fi.polku.access.issuer.StandInAuthorizations.Mood;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What the national service says that a person may do for others")
class NationalMandatesIT extends WithIssuer {
    private static final String HOLDER = "010150-9212";
    private static final String PRINCIPAL = "010150-9234";
    private static final String NOBODY = "020260-9257";
    private static final String HEALTH =
            "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito";
    private static final String SOCIAL =
            "http://valtuusrekisteri.suomi.fi/sosiaalihuollon_asioiden_hoito";

    @Autowired StandInAuthorizations service;
    @Autowired Mandates mandates;
    private ClientId holder;
    private ClientId principal;

    @BeforeEach
    void people() {
        holder = client("Hoitava", HOLDER);
        principal = client("Hoidettava", PRINCIPAL);
        ISSUER.claims.put("nationalIdentificationNumber", HOLDER);
        service.asked.clear();
    }

    @AfterEach
    void quiet() throws Exception {
        service.mood = Mood.WELL;
        service.told = List.of();
        ISSUER.claims.put("nationalIdentificationNumber", HOLDER);
        signIn("");
    }

    @Test
    @DisplayName("is kept from the sign-in on, once, and ends when the service tells of it no more")
    void kept() throws Exception {
        long told = journal("access.journal.nationalTold");
        long ended = journal("access.journal.nationalEnded");
        service.told = List.of(health(null), new NationalMandate(PRINCIPAL, SOCIAL, null));
        assertThat(signIn("").getHeader("Location")).isEqualTo("/my");
        assertThat(service.asked).containsExactly(HOLDER);
        var first = held();
        assertThat(first)
                .allSatisfy(m -> {
                    assertThat(m.client()).isEqualTo(principal);
                    assertThat(m.kind()).isEqualTo(Mandate.Kind.NATIONAL);
                    assertThat(m.powers()).containsExactly(Mandate.Power.READ, Mandate.Power.ACT);
                    assertThat(m.fromOn()).isEqualTo(LocalDate.of(2026, 3, 10));
                    assertThat(m.toOn()).isNull();
                })
                .extracting(Listed::registers)
                .containsExactlyInAnyOrder(
                        List.of(Register.PATIENT), List.of(Register.SOCIAL_WELFARE));
        assertThat(mandates.usable(account(), first.getFirst().id())).isPresent();
        now.set(NOW.plus(Duration.ofDays(2)));
        signIn("");
        assertThat(held()).isEqualTo(first);
        assertThat(journal("access.journal.nationalTold")).isEqualTo(told + 2);
        service.told = List.of(health(null));
        signIn("");
        assertThat(held())
                .singleElement()
                .satisfies(m -> assertThat(m.registers()).containsExactly(Register.PATIENT));
        assertThat(journal("access.journal.nationalEnded")).isEqualTo(ended + 1);
        service.told = List.of();
        signIn("");
        assertThat(held()).isEmpty();
        assertThat(mandates.usable(account(), first.getFirst().id())).isEmpty();
    }

    @Test
    @DisplayName("ends by itself on its last day")
    void dated() throws Exception {
        service.told = List.of(health(Instant.parse("2026-03-12T22:00:00Z")));
        signIn("");
        assertThat(held())
                .singleElement()
                .extracting(Listed::toOn)
                .isEqualTo(LocalDate.of(2026, 3, 12));
        now.set(Instant.parse("2026-03-12T21:59:00Z"));
        assertThat(held()).hasSize(1);
        now.set(Instant.parse("2026-03-12T22:00:00Z"));
        assertThat(held()).isEmpty();
    }

    @Test
    @DisplayName("gives nothing for another matter, nobody of ours, oneself, or what is over")
    void none() throws Exception {
        service.told =
                List.of(
                        new NationalMandate(
                                PRINCIPAL, "http://valtuusrekisteri.suomi.fi/ajoneuvot", null),
                        new NationalMandate(PRINCIPAL, "", null),
                        new NationalMandate(NOBODY, HEALTH, null),
                        new NationalMandate("nonsense", HEALTH, null),
                        new NationalMandate(HOLDER, HEALTH, null),
                        health(NOW));
        assertThat(signIn("").getHeader("Location")).isEqualTo("/my");
        assertThat(held()).isEmpty();
        assertThat(NationalMatters.of(HEALTH))
                .hasValueSatisfying(g -> assertThat(g.register()).isEqualTo(Register.PATIENT));
    }

    @Test
    @DisplayName("never stops a sign-in, and stays as it was when the service is away")
    void away() throws Exception {
        service.told = List.of(health(null));
        signIn("");
        var before = held();
        assertThat(before).hasSize(1);
        for (Mood mood : List.of(Mood.FAILING, Mood.NEVER)) {
            service.mood = mood;
            assertThat(signIn("").getHeader("Location")).as(mood.name()).isEqualTo("/my");
            assertThat(held()).as(mood.name()).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("is not asked of those who are no clients")
    void staff() throws Exception {
        ISSUER.claims.put("realm_access", java.util.Map.of("roles", List.of("nurse")));
        assertThat(signIn("").getHeader("Location")).isEqualTo("/work");
        assertThat(service.asked).isEmpty();
        ISSUER.claims.remove("realm_access");
    }

    private static NationalMandate health(Instant until) {
        return new NationalMandate(PRINCIPAL, HEALTH, until);
    }

    private ClientId client(String family, String code) {
        return clients.byIdentityCode(code)
                .orElseGet(
                        () -> clients.create(Actor.system(), NewClient.of(family, "Veikko", code)));
    }

    private List<Listed> held() {
        return mandates.held(account().actor());
    }

    private Account account() {
        return accounts.find(
                        new AccountId(
                                jdbc.sql("SELECT id FROM account WHERE client_id = :client")
                                        .param("client", holder.value())
                                        .query(UUID.class)
                                        .single()))
                .orElseThrow();
    }

    private long journal(String key) {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM journal_entry
                        WHERE client_id = :client
                          AND message_key = :key
                        """)
                .param("client", principal.value())
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
