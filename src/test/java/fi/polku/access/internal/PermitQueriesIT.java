package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Permits.NewPermit;
import fi.polku.access.Permits.NewProhibition;
import fi.polku.access.Permits.Permit;
import fi.polku.access.Permits.Prohibition;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Permits and prohibitions on the database")
class PermitQueriesIT extends DatabaseTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final NewPermit PERMIT =
            new NewPermit(Register.PATIENT, Set.of("SUMMARY", "ENTRIES"), MARCH, null);

    @Autowired PermitQueries queries;
    @Autowired StandingQueries standing;

    private final ClientId client = new ClientId(Ids.next());
    private final ClientId other = new ClientId(Ids.next());
    private final AccountId account = new AccountId(Ids.next());

    @Test
    @DisplayName("a permit is in force until withdrawn, once, by its own client")
    void permit() {
        UUID id = Ids.next();
        queries.insert(id, client, PERMIT, null, account, NOW);
        assertThat(queries.listPermits(client, NOW))
                .containsExactly(
                        new Permit(
                                id,
                                Register.PATIENT,
                                List.of("ENTRIES", "SUMMARY"),
                                MARCH,
                                null,
                                NOW,
                                null,
                                null,
                                null));
        assertThat(queries.listPermits(client, NOW.minusMillis(1))).as("not before").isEmpty();
        assertThat(queries.listPermits(other, NOW)).isEmpty();
        assertThat(standing.listPermits(client, NOW)).as("as the decision reads it").hasSize(1);

        assertThat(queries.withdrawPermit(other, id, account, NOW)).isZero();
        assertThat(queries.withdrawPermit(client, id, account, NOW.plusSeconds(5))).isOne();
        assertThat(queries.withdrawPermit(client, id, account, NOW.plusSeconds(9))).isZero();
        assertThat(queries.listPermits(client, NOW.plusMillis(4999))).hasSize(1);
        assertThat(queries.listPermits(client, NOW.plusSeconds(5))).isEmpty();
        assertThat(standing.listPermits(client, NOW.plusSeconds(5))).isEmpty();
        assertThat(queries.isOwn(client, id)).as("stays known").isTrue();
        assertThat(queries.isOwn(other, id)).isFalse();
    }

    @Test
    @DisplayName("the same permit is found, another one is not, a withdrawn one neither")
    void same() {
        UUID id = Ids.next();
        queries.insert(id, client, PERMIT, null, account, NOW);
        transaction.executeWithoutResult(t -> {
            assertThat(queries.lockAndFindSame(client, PERMIT, NOW)).contains(id);
            assertThat(queries.lockAndFindSame(other, PERMIT, NOW)).isEmpty();
            for (NewPermit different :
                    List.of(
                            new NewPermit(Register.PATIENT, Set.of("SUMMARY"), MARCH, null),
                            new NewPermit(Register.PATIENT, PERMIT.parts(), null, null),
                            new NewPermit(Register.PATIENT, PERMIT.parts(), MARCH, MARCH))) {
                assertThat(queries.lockAndFindSame(client, different, NOW)).isEmpty();
            }
            queries.withdrawPermit(client, id, account, NOW);
            assertThat(queries.lockAndFindSame(client, PERMIT, NOW)).isEmpty();
        });
    }

    @Test
    @DisplayName("a prohibition is of a register or of one service task, in force until withdrawn")
    void prohibition() {
        UUID whole = Ids.next();
        UUID task = Ids.next();
        queries.insert(whole, client, of(Register.PATIENT, null), null, account, NOW);
        queries.insert(
                task,
                client,
                of(Register.SOCIAL_WELFARE, ServiceTask.PAIHDEHUOLTO),
                MARCH,
                account,
                NOW.plusSeconds(1));
        assertThat(queries.listProhibitions(client, NOW.plusSeconds(1)))
                .as("the newest first")
                .containsExactly(
                        new Prohibition(
                                task,
                                Register.SOCIAL_WELFARE,
                                ServiceTask.PAIHDEHUOLTO,
                                null,
                                NOW.plusSeconds(1),
                                MARCH),
                        new Prohibition(whole, Register.PATIENT, null, null, NOW, null));
        transaction.executeWithoutResult(t -> {
            assertThat(queries.lockAndFindSame(client, of(Register.PATIENT, null), NOW))
                    .contains(whole);
            assertThat(
                            queries.lockAndFindSame(
                                    client,
                                    of(Register.SOCIAL_WELFARE, ServiceTask.PAIHDEHUOLTO),
                                    NOW.plusSeconds(1)))
                    .contains(task);
            assertThat(queries.lockAndFindSame(client, of(Register.SOCIAL_WELFARE, null), NOW))
                    .isEmpty();
        });
        assertThat(queries.withdrawProhibition(other, whole, account, NOW)).isZero();
        assertThat(queries.withdrawProhibition(client, whole, account, NOW.plusSeconds(5))).isOne();
        assertThat(queries.withdrawProhibition(client, whole, account, NOW.plusSeconds(6)))
                .isZero();
        assertThat(queries.listProhibitions(client, NOW.plusSeconds(5)))
                .extracting(Prohibition::id)
                .containsExactly(task);
        assertThat(queries.isOwn(client, whole)).isTrue();
    }

    @Test
    @DisplayName("a prohibition of one document is not one of another, and a named receiver counts")
    void document() {
        var document = new NewProhibition(Register.PATIENT, null, Ids.next());
        UUID id = Ids.next();
        queries.insert(id, client, document, null, account, NOW);
        transaction.executeWithoutResult(t -> {
            assertThat(queries.lockAndFindSame(client, document, NOW)).contains(id);
            assertThat(queries.lockAndFindSame(client, of(Register.PATIENT, null), NOW)).isEmpty();
        });
        assertThat(queries.listProhibitions(client, NOW))
                .extracting(Prohibition::document)
                .containsExactly(document.document());
        var receiver = queries.listReceivers(MARCH.plusYears(1)).getFirst();
        var named =
                new NewPermit(Register.PATIENT, Set.of("SUMMARY"), null, null, null, receiver.id());
        queries.insert(Ids.next(), client, named, MARCH, account, NOW);
        assertThat(queries.listPermits(client, NOW))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.receiver()).isEqualTo(receiver.name());
                    assertThat(p.paperOn()).isEqualTo(MARCH);
                });
        assertThat(standing.listPermits(client, NOW)).as("opens nothing to us").isEmpty();
    }

    @Test
    @DisplayName("the notice is given by version")
    void notice() {
        assertThat(queries.isInformed(client, "1")).isFalse();
        queries.insertNotice(Ids.next(), client, "1", true, account, NOW);
        assertThat(queries.isInformed(client, "1")).isTrue();
        assertThat(queries.isInformed(client, "2")).isFalse();
        assertThat(queries.isInformed(other, "1")).isFalse();
    }

    private static NewProhibition of(Register register, ServiceTask task) {
        return new NewProhibition(register, task, null);
    }
}
