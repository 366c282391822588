package fi.polku.privacy.internal;

import static fi.polku.privacy.internal.RetentionIT.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.platform.seal.Sealer;
import fi.polku.platform.seal.VerifyLog;
import fi.polku.platform.sql.Params;
import fi.polku.privacy.RetentionRun.Line;
import fi.polku.privacy.RetentionRun.Outcome;
import fi.polku.privacy.Retentions;
import fi.polku.testing.DatabaseTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;

@DisplayName("At the end of its 12 years")
class RetentionLogIT extends DatabaseTest {
    @Autowired Retentions retentions;
    @Autowired Accounts accounts;
    @Autowired Sealer sealer;

    @Autowired
    @Qualifier("ownerDataSource")
    javax.sql.DataSource owner;

    @Value("${polku.data-dir}")
    String folder;

    @Test
    @DisplayName("the log goes with its batches when that is approved, and what is left is proved")
    void log() throws Exception {
        sealer.seal();
        // Written 13 years ago and sealed a minute later; written then and sealed too late to go;
        // and a row whose time is not over.
        UUID view = view(yearsAgo(13));
        UUID change = change(yearsAgo(13));
        seal(yearsAgo(13).plusSeconds(60));
        UUID late = view(yearsAgo(12).minusSeconds(2 * 86_400));
        seal(yearsAgo(11));
        UUID young = view(yearsAgo(11));
        seal(yearsAgo(11).plusSeconds(60));
        now.set(NOW);
        assertThat(verified()).contains("whole");

        Actor officer = actor(Role.PRIVACY_OFFICER);
        long views = old("access_log", "viewed_at");
        long changes = old("journal_entry", "recorded_at");
        UUID run = retentions.count(officer, DAY);
        assertThat(retentions.get(officer, run).lines())
                .contains(
                        new Line("LOG", "access_log", views, 0, 0, null),
                        new Line("LOG", "journal_entry", changes, 0, 0, null));
        retentions.approve(actor(Role.ADMINISTRATOR), run, retentions.get(officer, run).digest());
        assertThat(there("access_log", view)).isTrue();
        retentions.carryOut();

        assertThat(there("access_log", view)).isFalse();
        assertThat(there("journal_entry", change)).isFalse();
        assertThat(there("access_log", late)).isTrue();
        assertThat(there("access_log", young)).isTrue();
        long left = old("access_log", "viewed_at");
        assertThat(left).isBetween(1L, views - 1);
        assertThat(retentions.get(officer, run).outcomes())
                .contains(
                        new Outcome("access_log", views - left, left),
                        new Outcome("journal_entry", changes, 0));
        long erased =
                jdbc.sql("SELECT count(*) FROM seal WHERE erased_at IS NOT NULL")
                        .query(Long.class)
                        .single();
        assertThat(erased).isPositive();
        assertThat(verified()).contains("whole", "of which " + erased + " erased");
        // What Polku wrote of the destroying itself is sealed after it, and the chain goes on.
        assertThat(sealer.seal()).isPositive();
        assertThat(verified()).contains("whole");
    }

    @Test
    @DisplayName("what is only added to goes through the owner's door, and not a day before")
    void doors() {
        var world = new RetentionWorld(jdbc, 1);
        UUID client = world.person(DAY.minusYears(50), null);
        world.looks(client, DAY.minusYears(11));
        List<RetentionWorld.Row> logs =
                world.rows.stream()
                        .filter(r -> Set.of("client_unmasking", "unusual_view").contains(r.table()))
                        .toList();
        assertThat(logs).hasSize(2);
        for (RetentionWorld.Row row : logs) {
            String door =
                    row.table().equals("unusual_view")
                            ? "destroy_unusual_views"
                            : "destroy_unmaskings";
            jdbc.sql("SELECT %s(ARRAY[:id])".formatted(door))
                    .param("id", row.id())
                    .query((r, n) -> n)
                    .list();
            assertThat(there(row.table(), row.id())).as(row.table()).isTrue();
            assertThatThrownBy(() ->
                            jdbc.sql("DELETE FROM " + row.table() + " WHERE id = ?")
                                    .param(row.id())
                                    .update())
                    .hasRootCauseInstanceOf(org.postgresql.util.PSQLException.class);
        }
    }

    /** Rows of a log that are older than 12 years on the day, counted apart from Polku's code. */
    private long old(String table, String moment) {
        return jdbc.sql(
                        "SELECT count(*) FROM %s WHERE %s < CAST(:day AS date)::timestamp AT TIME ZONE 'Europe/Helsinki' - interval '12 years'"
                                .formatted(table, moment))
                .param("day", DAY.toString())
                .query(Long.class)
                .single();
    }

    private static Instant yearsAgo(int years) {
        return NOW.atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
    }

    private void seal(Instant at) {
        now.set(at);
        assertThat(sealer.seal()).isPositive();
    }

    private UUID view(Instant at) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO access_log (id, viewed_at, client_id, role, by_client, part, purpose, created_at)
                        VALUES (:id, :at, :client, 'PROFESSIONAL', FALSE, 'PERSON', 'CARE', :at)
                        """)
                .paramSource(Params.of("id", id).and("client", Ids.next()).and("at", at).source())
                .update();
        return id;
    }

    private UUID change(Instant at) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO journal_entry (id, happened_at, recorded_at, message_key, subject_kind, subject_id,
                          visible_to_client, arguments, salt, seal, created_at)
                        VALUES (:id, :at, :at, 'test', 'test', :id, FALSE, '{}'::jsonb, '\\x00', '\\x01', :at)
                        """)
                .paramSource(Params.of("id", id).and("at", at).source())
                .update();
        return id;
    }

    /** What {@code ./polku verify-log} says. */
    private String verified() throws Exception {
        var bytes = new ByteArrayOutputStream();
        String url;
        String user;
        try (var connection = owner.getConnection()) {
            url = connection.getMetaData().getURL();
            user = connection.getMetaData().getUserName();
        }
        int exit =
                VerifyLog.run(
                        new String[] {
                            "verify-log",
                            "--polku.data-dir=" + folder,
                            "--spring.datasource.url=" + url,
                            "--spring.datasource.username=" + user
                        },
                        new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String said = bytes.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(said).isZero();
        return said;
    }

    private boolean there(String table, UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM " + table + " WHERE id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
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
