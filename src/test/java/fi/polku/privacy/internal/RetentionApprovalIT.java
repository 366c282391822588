package fi.polku.privacy.internal;

import static fi.polku.privacy.internal.RetentionIT.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.privacy.RetentionHolds;
import fi.polku.privacy.RetentionHolds.NewHold;
import fi.polku.privacy.RetentionHolds.Reason;
import fi.polku.privacy.RetentionRun;
import fi.polku.privacy.Retentions;
import fi.polku.testing.DatabaseTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@DisplayName("Nobody is lost wrongly")
class RetentionApprovalIT extends DatabaseTest {
    private static final LocalDate DEAD = DAY.minusYears(13);

    @Autowired Retentions retentions;
    @Autowired RetentionHolds holds;
    @Autowired RetentionNightly nightly;
    @Autowired RetentionQueries queries;
    @Autowired RetentionEnd end;
    @Autowired Accounts accounts;

    @Autowired
    @Qualifier("ownerDataSource")
    javax.sql.DataSource owner;

    private RetentionWorld world;
    private Actor officer;
    private Actor other;

    @AfterEach
    void leaveNobody() throws SQLException {
        RetentionWorld.end(owner);
    }

    @BeforeEach
    void people() {
        officer = actor(Role.PRIVACY_OFFICER);
        other = actor(Role.ADMINISTRATOR);
        world = new RetentionWorld(jdbc, Ids.next().getLeastSignificantBits());
    }

    @Test
    @DisplayName("a count destroys nothing, and what is counted is not approved by who counted it")
    void twoPeople() {
        UUID client = dead();
        UUID run = retentions.count(officer, DAY);
        assertThat(retentions.carryOut()).isZero();
        assertThat(there("client", client)).isTrue();
        String digest = retentions.get(officer, run).digest();
        assertThat(retentions.get(officer, run).state()).isEqualTo(RetentionRun.State.WAITING);
        refused("privacy.retention.own", () -> retentions.approve(officer, run, digest));
        refused("privacy.retention.other", () -> retentions.approve(other, run, "another"));
        for (Role role : List.of(Role.PROFESSIONAL, Role.LEAD, Role.CLIENT, Role.SYSTEM)) {
            assertThatThrownBy(() -> retentions.approve(actor(role), run, digest))
                    .isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> retentions.count(actor(Role.LEAD), DAY))
                .isInstanceOf(Denied.class);
        retentions.approve(other, run, digest);
        refused("privacy.retention.decided", () -> retentions.approve(other, run, digest));
        refused("privacy.retention.decided", () -> retentions.setAside(other, run));
        assertThat(there("client", client)).isTrue();
        assertThat(retentions.carryOut()).isPositive();
        assertThat(there("client", client)).isFalse();
        RetentionRun report = retentions.get(officer, run);
        assertThat(report.outcomes().stream().mapToLong(RetentionRun.Outcome::destroyed).sum())
                .isEqualTo(report.records());
        assertThat(report.approved()).isEqualTo(other.account());
        assertThat(count("SELECT count(*) FROM retention_item WHERE run_id = ?", run)).isZero();
        assertThat(
                        count(
                                "SELECT count(*) FROM journal_entry WHERE subject_id = ? AND client_id IS NULL",
                                run))
                .isEqualTo(2);
        assertThat(retentions.carryOut()).isZero();
    }

    @Test
    @DisplayName("a day to come is counted, but not approved before it comes")
    void future() {
        dead();
        UUID run = retentions.count(officer, DAY.plusDays(1));
        String digest = retentions.get(officer, run).digest();
        refused("privacy.retention.future", () -> retentions.approve(other, run, digest));
        now.set(NOW.plusSeconds(86_400));
        retentions.approve(other, run, digest);
        retentions.carryOut();
    }

    @Test
    @DisplayName(
            "a newer count takes the place of one that waits, and one set aside destroys nothing")
    void setAside() {
        UUID client = dead();
        UUID first = retentions.count(officer, DAY);
        UUID second = retentions.count(officer, DAY);
        assertThat(retentions.get(officer, first).state()).isEqualTo(RetentionRun.State.SET_ASIDE);
        assertThat(count("SELECT count(*) FROM retention_item WHERE run_id = ?", first)).isZero();
        assertThat(retentions.get(officer, second).digest())
                .isEqualTo(retentions.get(officer, first).digest());
        retentions.setAside(officer, second);
        assertThat(retentions.carryOut()).isZero();
        assertThat(there("client", client)).isTrue();
        assertThat(retentions.countWaiting()).isZero();
    }

    @Test
    @DisplayName("what has changed since the approval stays, and the report says so")
    void changedSince() {
        UUID reopened = world.person(LocalDate.of(1980, 1, 1), null);
        world.records(
                reopened, "SOCIAL_WELFARE", "TYOIKAISET", DAY.minusYears(12), DAY.minusYears(11));
        UUID corrected = dead();
        UUID gone = dead();
        UUID run = retentions.count(officer, DAY);
        retentions.approve(other, run, retentions.get(officer, run).digest());
        // A contact of the very day, in the same service task; a death that was a mistake.
        world.contact(reopened, "SOCIAL_WELFARE", "TYOIKAISET", DAY, null);
        jdbc.sql("UPDATE client SET died_on = NULL WHERE id = ?").param(corrected).update();
        retentions.carryOut();
        for (RetentionWorld.Row row : world.rows) {
            if (row.since() != null && !gone.equals(row.client())) {
                // Has a time of its own, which a correction of the death does not touch.
                continue;
            }
            assertThat(there(row.table(), row.id()))
                    .as(row.table())
                    .isEqualTo(!gone.equals(row.client()));
        }
        assertThat(
                        retentions.get(officer, run).outcomes().stream()
                                .filter(o -> o.material().equals("client"))
                                .mapToLong(RetentionRun.Outcome::changed)
                                .sum())
                .isPositive();
    }

    @Test
    @DisplayName("a fresh contact on the day keeps the person's basic data")
    void freshContact() {
        UUID client = dead();
        UUID fresh = world.contact(client, "SOCIAL_WELFARE", "IAKKAAT", DAY.minusDays(1), DAY);
        run();
        assertThat(there("client", client)).isTrue();
        assertThat(there("contact", fresh)).isTrue();
        assertThat(count("SELECT count(*) FROM client_name WHERE client_id = ?", client))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM visit WHERE client_id = ?", client)).isZero();
    }

    @Test
    @DisplayName("an order keeps everything, or one service task, until it ends")
    void held() {
        UUID all = dead();
        UUID one = world.person(LocalDate.of(1930, 1, 1), DEAD.minusYears(20));
        world.records(one, "SOCIAL_WELFARE", "IAKKAAT", DEAD.minusYears(21), DEAD.minusYears(20));
        world.records(
                one, "SOCIAL_WELFARE", "PAIHDEHUOLTO", DEAD.minusYears(21), DEAD.minusYears(20));
        holds.order(officer, new NewHold(new ClientId(all), null, Reason.APPEAL, "Valitus.", null));
        holds.order(
                officer,
                new NewHold(
                        new ClientId(one),
                        ServiceTask.IAKKAAT,
                        Reason.ARCHIVE_ORDER,
                        "Arkistoidaan.",
                        DAY));
        UUID run = run();
        assertThat(
                        retentions.get(officer, run).lines().stream()
                                .mapToLong(RetentionRun.Line::held)
                                .sum())
                .isPositive();
        for (RetentionWorld.Row row : world.rows) {
            boolean stays =
                    all.equals(row.client())
                            || "IAKKAAT".equals(row.task())
                            || row.table().equals("client");
            assertThat(there(row.table(), row.id())).as(row.table() + row.task()).isEqualTo(stays);
        }
        // The one order has ended with its day, the other is ended by hand: then they go.
        now.set(NOW.plusSeconds(86_400));
        holds.inForce(officer).stream()
                .filter(h -> h.client().value().equals(all))
                .forEach(h -> holds.end(officer, h.id()));
        UUID next = retentions.count(officer, DAY.plusDays(1));
        retentions.approve(other, next, retentions.get(officer, next).digest());
        retentions.carryOut();
        assertThat(world.rows).noneMatch(r -> there(r.table(), r.id()));
        assertThat(count("SELECT count(*) FROM retention_hold WHERE client_id = ?", all)).isZero();
    }

    @Test
    @DisplayName("an order given after the approval keeps too, and one for a day gone is refused")
    void heldAfterApproval() {
        UUID client = dead();
        UUID run = retentions.count(officer, DAY);
        retentions.approve(other, run, retentions.get(officer, run).digest());
        holds.order(
                officer,
                new NewHold(new ClientId(client), null, Reason.INCIDENT, "Selvitys.", null));
        refused(
                "privacy.hold.past",
                () ->
                        holds.order(
                                officer,
                                new NewHold(
                                        new ClientId(client),
                                        null,
                                        Reason.INCIDENT,
                                        "x",
                                        DAY.minusDays(1))));
        retentions.carryOut();
        assertThat(world.rows).allMatch(r -> there(r.table(), r.id()));
    }

    @Test
    @DisplayName("who acted for another goes with the mandate, but an order for the other keeps it")
    void mandates() {
        UUID holder = dead();
        UUID account = world.accountOf(holder);
        UUID living = world.person(LocalDate.of(1990, 1, 1), null);
        UUID kept = world.person(LocalDate.of(1990, 1, 1), null);
        List<UUID> goes =
                List.of(
                        world.mandate(living, holder, null, null),
                        world.mandate(living, holder, account, DAY.minusYears(1)));
        List<UUID> stays =
                List.of(
                        world.mandate(kept, holder, null, null),
                        world.mandate(kept, holder, account, null));
        holds.order(
                officer, new NewHold(new ClientId(kept), null, Reason.INCIDENT, "Selvitys.", null));
        run();
        assertThat(there("client", holder)).isFalse();
        assertThat(there("account", account)).isFalse();
        assertThat(there("client", living)).isTrue();
        assertThat(goes).noneMatch(id -> there("mandate", id));
        assertThat(stays).allMatch(id -> there("mandate", id));
    }

    @Test
    @DisplayName("a request is kept until it is answered, and as long as a note that came of it")
    void requests() {
        UUID client = dead();
        UUID open = world.request(client, DAY.minusYears(9), null);
        UUID living = world.person(LocalDate.of(1980, 1, 1), null);
        world.records(living, "SOCIAL_WELFARE", "IAKKAAT", DAY.minusYears(12), DAY.minusYears(11));
        world.records(living, "PATIENT", null, DAY.minusYears(12), DAY.minusYears(11));
        UUID answered = world.request(living, DAY.minusYears(9), DAY.minusYears(4));
        UUID social = world.request(living, DAY.minusYears(9), DAY.minusYears(4));
        UUID patient = world.request(living, DAY.minusYears(9), DAY.minusYears(4));
        UUID socialNote = world.note(living, social, contact(living, "SOCIAL_WELFARE"));
        UUID patientNote = world.note(living, patient, contact(living, "PATIENT"));
        run();
        assertThat(there("client", client) && there("data_request", open)).isTrue();
        assertThat(there("data_request", answered)).isFalse();
        assertThat(there("record_note", socialNote) || there("data_request", social)).isFalse();
        assertThat(there("record_note", patientNote) && there("data_request", patient)).isTrue();
    }

    private RetentionWorld.Row contact(UUID client, String register) {
        return world.rows.stream()
                .filter(r -> r.table().equals("contact") && client.equals(r.client()))
                .filter(r -> r.register().equals(register))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("two records of one person go together, by the later death, or not at all")
    void merged() {
        UUID first = dead();
        UUID second = world.person(LocalDate.of(1930, 1, 1), null);
        UUID third = dead();
        UUID fourth = world.person(LocalDate.of(1930, 1, 1), DAY.minusYears(1));
        link(first, second);
        link(third, fourth);
        run();
        assertThat(there("client", first) || there("client", second)).isFalse();
        assertThat(there("client", third) && there("client", fourth)).isTrue();
        assertThat(
                        world.rows.stream()
                                .filter(r -> third.equals(r.client()) && r.since() == null)
                                .allMatch(r -> there(r.table(), r.id())))
                .isTrue();
    }

    @Test
    @DisplayName("a run that was cut off goes on, and what was done is done once")
    void cutOff() {
        for (int i = 0; i < 5; i++) {
            dead();
        }
        UUID run = retentions.count(officer, DAY);
        retentions.approve(other, run, retentions.get(officer, run).digest());
        int before = retentions.get(officer, run).left();
        // Cut in the middle of a person, as by a machine that dies: nothing of that person is gone.
        transaction.executeWithoutResult(t -> {
            ClientId person = queries.findNextPerson(run).orElseThrow();
            assertThat(end.of(person, queries.listApproved(run, person), DAY)).isNotEmpty();
            t.setRollbackOnly();
        });
        assertThat(retentions.get(officer, run).left()).isEqualTo(before);
        assertThat(world.rows).allMatch(r -> there(r.table(), r.id()));
        // Cut between two people: one is gone whole.
        transaction.executeWithoutResult(_ -> {
            ClientId person = queries.findNextPerson(run).orElseThrow();
            queries.settle(run, person, end.of(person, queries.listApproved(run, person), DAY));
        });
        assertThat(retentions.get(officer, run).left()).isBetween(1, before - 1);
        retentions.carryOut();
        RetentionRun report = retentions.get(officer, run);
        assertThat(report.state()).isEqualTo(RetentionRun.State.FINISHED);
        assertThat(report.outcomes().stream().mapToLong(RetentionRun.Outcome::destroyed).sum())
                .isEqualTo(report.records());
        assertThat(world.rows).noneMatch(r -> there(r.table(), r.id()));
    }

    @Test
    @DisplayName("two nodes at once destroy each record once and write one report")
    void twoNodes() throws Exception {
        for (int i = 0; i < 6; i++) {
            dead();
        }
        UUID run = retentions.count(officer, DAY);
        retentions.approve(other, run, retentions.get(officer, run).digest());
        int destroyed = 0;
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var start = new CountDownLatch(1);
            List<Future<Integer>> all =
                    List.of(1, 2, 3).stream()
                            .map(_ ->
                                    nodes.submit(() -> {
                                        start.await();
                                        return retentions.carryOut();
                                    }))
                            .toList();
            start.countDown();
            for (Future<Integer> one : all) {
                destroyed += one.get(60, TimeUnit.SECONDS);
            }
        }
        RetentionRun report = retentions.get(officer, run);
        assertThat(destroyed).isEqualTo(report.records());
        assertThat(report.state()).isEqualTo(RetentionRun.State.FINISHED);
        assertThat(world.rows).noneMatch(r -> there(r.table(), r.id()));
    }

    @Test
    @DisplayName("who is still there reads that old records went, and published figures stay")
    void told() {
        UUID client = world.person(LocalDate.of(1980, 1, 1), null);
        world.records(client, "SOCIAL_WELFARE", "IAKKAAT", DAY.minusYears(12), DAY.minusYears(11));
        Set<String> published = figures();
        run();
        assertThat(
                        count(
                                "SELECT count(*) FROM journal_entry WHERE client_id = ? AND visible_to_client"
                                        + " AND message_key = 'privacy.journal.retentionDestroyed'",
                                client))
                .isEqualTo(1);
        assertThat(there("client", client)).isTrue();
        assertThat(figures()).isEqualTo(published);
    }

    @Test
    @DisplayName("every night one dry run is made, however many nodes ask")
    void nightly() {
        now.set(NOW.plusSeconds(86_400L * (30 + new Random().nextInt(300))));
        assertThat(nightly.countOnceADay()).isPresent();
        assertThat(nightly.countOnceADay()).isEmpty();
        now.set(
                now.today()
                        .plusDays(1)
                        .atTime(1, 0)
                        .atZone(fi.polku.platform.Now.ZONE)
                        .toInstant());
        assertThat(nightly.countOnceADay()).isEmpty();
        now.set(now.instant().plusSeconds(3600));
        assertThat(nightly.countOnceADay()).isPresent();
    }

    // ---- helpers -------------------------------------------------------------------------

    private UUID dead() {
        UUID client = world.person(LocalDate.of(1930, 1, 1), DEAD);
        world.records(client, "PATIENT", null, DEAD.minusYears(1), DEAD.minusDays(30));
        world.permits(client, DEAD.minusDays(90));
        world.grounds(client, DEAD.minusYears(1), DEAD);
        return client;
    }

    private UUID run() {
        UUID run = retentions.count(officer, DAY);
        retentions.approve(other, run, retentions.get(officer, run).digest());
        retentions.carryOut();
        return run;
    }

    private void link(UUID one, UUID two) {
        jdbc.sql(
                        "INSERT INTO client_link (id, client_id, goes_on_id, created_at) VALUES (?, ?, ?, now())")
                .params(Ids.next(), one, two)
                .update();
    }

    private Set<String> figures() {
        return jdbc
                .sql(
                        "SELECT md5(w::text) FROM published_wait w UNION ALL SELECT md5(m::text) FROM published_month m"
                                + " UNION ALL SELECT md5(t::text) FROM t3_reading t")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private boolean there(String table, UUID id) {
        return count("SELECT count(*) FROM " + table + " WHERE id = ?", id) == 1;
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    private Actor actor(Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Säilyttäjä " + role,
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account.actor();
    }
}
