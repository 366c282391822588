package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Mandate;
import fi.polku.access.Mandates.Listed;
import fi.polku.access.Mandates.NewGuardian;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Mandates on the database")
class MandateQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired MandateQueries queries;

    private final ClientId client = new ClientId(Ids.next());
    private final ClientId relative = new ClientId(Ids.next());
    private final AccountId account = new AccountId(Ids.next());

    @Test
    @DisplayName("one named waits for its code, is used within its days, and ends when withdrawn")
    void proxy() {
        UUID id = Ids.next();
        byte[] code = {1, 2, (byte) id.hashCode(), (byte) (id.hashCode() >> 8), 5};
        queries.insertProxy(
                new Listed(
                        id,
                        client,
                        Mandate.Kind.PROXY,
                        "sisar",
                        List.of(Register.PATIENT),
                        List.of(Mandate.Power.READ),
                        TODAY.plusDays(1),
                        TODAY.plusDays(3),
                        null),
                code,
                NOW.plusSeconds(60),
                null,
                NOW);
        assertThat(queries.listGiven(client, TODAY)).extracting(Listed::id).containsExactly(id);
        transaction.executeWithoutResult(t -> {
            assertThat(queries.findInvitedForUpdate(code, account, NOW.plusSeconds(60)))
                    .as("old")
                    .isEmpty();
            assertThat(queries.findInvitedForUpdate(new byte[] {9}, account, NOW)).isEmpty();
            assertThat(queries.findInvitedForUpdate(code, account, NOW))
                    .map(Listed::id)
                    .contains(id);
            queries.saveAccepted(id, account, NOW);
            var another = new AccountId(Ids.next());
            assertThat(queries.findInvitedForUpdate(code, another, NOW)).as("once").isEmpty();
            assertThat(queries.findInvitedForUpdate(code, account, NOW)).isPresent();
        });
        assertThat(held(0)).as("not begun").isEmpty();
        assertThat(held(1)).containsExactly(id);
        assertThat(held(3)).containsExactly(id);
        assertThat(held(4)).as("over").isEmpty();
        assertThat(queries.withdrawGiven(relative, id, account, NOW)).isZero();
        assertThat(queries.withdrawGiven(client, id, account, NOW)).isOne();
        assertThat(queries.withdrawGiven(client, id, account, NOW)).isZero();
        assertThat(held(1)).isEmpty();
        assertThat(queries.isOf(client, null, id)).isTrue();
        assertThat(queries.isOf(null, account, id)).isTrue();
        assertThat(queries.isOf(relative, null, id)).isFalse();
        assertThat(queries.listGiven(client, TODAY)).isEmpty();
    }

    @Test
    @DisplayName("a guardian holds by the person and not by an account, once, and not the child")
    void guardian() {
        UUID id = Ids.next();
        var guardian =
                new NewGuardian(
                        client,
                        relative,
                        "isä",
                        Mandate.Kind.PARENT_INFORMED,
                        Set.of(Register.PATIENT),
                        TODAY,
                        TODAY.plusDays(1));
        assertThat(queries.insertGuardian(id, guardian, null, NOW)).isOne();
        assertThat(queries.insertGuardian(Ids.next(), guardian, null, NOW)).isZero();
        assertThat(queries.listHeld(account, relative, NOW))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.client()).isEqualTo(client);
                    assertThat(m.powers()).containsExactly(Mandate.Power.READ);
                });
        assertThat(queries.listHeld(account, null, NOW)).isEmpty();
        assertThat(queries.listHeld(account, client, NOW)).isEmpty();
        assertThat(queries.withdrawGiven(client, id, account, NOW))
                .as("not the child's to end")
                .isZero();
        assertThat(queries.listHeld(account, relative, NOW.plus(Duration.ofDays(2)))).isEmpty();
    }

    @Test
    @DisplayName("one of the national service is the person's, and is ended by nobody but it")
    void national() {
        UUID id = Ids.next();
        queries.insertNational(
                new Listed(
                        id,
                        client,
                        Mandate.Kind.NATIONAL,
                        "Veikko",
                        List.of(Register.PATIENT),
                        List.of(Mandate.Power.READ, Mandate.Power.ACT),
                        TODAY,
                        TODAY.plusDays(1),
                        NOW),
                relative,
                account,
                NOW);
        transaction.executeWithoutResult(t -> {
            assertThat(queries.listNational(relative, TODAY.plusDays(1)))
                    .extracting(Listed::id)
                    .containsExactly(id);
            assertThat(queries.listNational(relative, TODAY.plusDays(2))).as("over").isEmpty();
            assertThat(queries.listNational(client, TODAY)).isEmpty();
        });
        assertThat(queries.listHeld(account, relative, NOW)).hasSize(1);
        assertThat(queries.listHeld(account, null, NOW)).as("by the person").isEmpty();
        assertThat(queries.withdrawGiven(client, id, account, NOW)).isZero();
        queries.endNational(id, NOW);
        assertThat(queries.listHeld(account, relative, NOW)).isEmpty();
        transaction.executeWithoutResult(
                t -> assertThat(queries.listNational(relative, TODAY)).isEmpty());
    }

    private List<UUID> held(int days) {
        Instant at = NOW.plus(Duration.ofDays(days));
        return queries.listHeld(account, null, at).stream().map(Listed::id).toList();
    }
}
