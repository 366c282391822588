package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.seal.Sealer;
import fi.polku.platform.sql.Params;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A log drawn from a seed, searched by SQL and by looking at every row. */
@DisplayName("The search of the log")
class LogSearchQueriesIT extends DatabaseTest {
    private static final List<LogFilter.Only> ONLY = List.of(LogFilter.Only.values());

    @Autowired LogSearchQueries queries;
    @Autowired Accounts accounts;
    @Autowired Sealer sealer;

    private record Written(
            boolean change,
            UUID id,
            Instant at,
            UUID client,
            UUID account,
            UUID unit,
            String part,
            String purpose,
            UUID relationship,
            String program,
            String kind,
            boolean byClient) {}

    private final List<Written> all = new ArrayList<>();
    private final List<UUID> clients = new ArrayList<>();
    private final List<UUID> readers = new ArrayList<>();
    private final List<UUID> units = new ArrayList<>();
    private final Random random = new Random(703_2023);

    @BeforeEach
    void write() {
        for (int i = 0; i < 3; i++) {
            clients.add(Ids.next());
            units.add(Ids.next());
        }
        for (int i = 0; i < 4; i++) {
            UUID id = Ids.next();
            readers.add(id);
            accounts.save(
                    new Account(
                            new AccountId(id),
                            "Haettava Lukija" + i,
                            LocalizedText.fi("x"),
                            Set.of(Role.PROFESSIONAL),
                            null,
                            null,
                            List.of(new UnitId(units.get(i % 3))),
                            null));
        }
        for (int i = 0; i < 300; i++) {
            view();
        }
        for (int i = 0; i < 120; i++) {
            change();
        }
    }

    private void view() {
        int reader = random.nextInt(readers.size());
        var v =
                new Written(
                        false,
                        Ids.next(),
                        // Several at the very same moment, so that the id orders them.
                        NOW.minus(Duration.ofHours(random.nextInt(24 * 20))),
                        clients.get(random.nextInt(3)),
                        readers.get(reader),
                        units.get(reader % 3),
                        List.of("PERSON", "PATH", "CONTACT", "LOG").get(random.nextInt(4)),
                        List.of("CARE", "EMERGENCY", "CONTACT").get(random.nextInt(3)),
                        random.nextBoolean() ? Ids.next() : null,
                        random.nextInt(10) == 0 ? "ohjelma" : null,
                        List.of("PAGE", "LIST", "FILE").get(random.nextInt(3)),
                        random.nextInt(10) == 0);
        all.add(v);
        jdbc.sql(
                        """
                        INSERT INTO access_log (id, viewed_at, client_id, account_id, role, unit_id, by_client, part, purpose,
                          relationship_id, program, request_kind, created_at)
                        VALUES (:id, :at, :client, :account, 'PROFESSIONAL', :unit, :byClient, :part, :purpose,
                          :relationship, :program, :kind, :at)
                        """)
                .paramSource(
                        Params.of("id", v.id())
                                .and("at", v.at())
                                .and("client", v.client())
                                .and("account", v.account())
                                .and("unit", v.unit())
                                .and("byClient", v.byClient())
                                .and("part", v.part())
                                .and("purpose", v.purpose())
                                .and("relationship", v.relationship())
                                .and("program", v.program())
                                .and("kind", v.kind())
                                .source())
                .update();
    }

    /** Half of them come to be of a client only by a link. */
    private void change() {
        int reader = random.nextInt(readers.size());
        UUID client = clients.get(random.nextInt(3));
        boolean linked = random.nextBoolean();
        UUID subject = Ids.next();
        var c =
                new Written(
                        true,
                        Ids.next(),
                        NOW.minus(Duration.ofHours(random.nextInt(24 * 20))),
                        client,
                        readers.get(reader),
                        units.get(reader % 3),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false);
        all.add(c);
        jdbc.sql(
                        """
                        INSERT INTO journal_entry (id, client_id, happened_at, recorded_at, role, message_key, subject_kind, subject_id,
                          visible_to_client, arguments, salt, seal, created_at, created_by)
                        VALUES (:id, :client, :at, :at, 'PROFESSIONAL', 'test.change', 'searched', :subject,
                          TRUE, '{}'::jsonb, '\\x00', '\\x00', :at, :account)
                        """)
                .paramSource(
                        Params.of("id", c.id())
                                .and("client", linked ? null : client)
                                .and("at", c.at())
                                .and("subject", subject)
                                .and("account", c.account())
                                .source())
                .update();
        if (linked) {
            jdbc.sql(
                            """
                            INSERT INTO journal_attachment (subject_kind, subject_id, client_id, created_at)
                            VALUES ('searched', :subject, :client, :at)
                            """)
                    .paramSource(
                            Params.of("subject", subject)
                                    .and("client", client)
                                    .and("at", c.at())
                                    .source())
                    .update();
        }
    }

    private boolean fits(Written w, LogFilter f) {
        var day = Now.dayOf(w.at());
        if (w.byClient()
                || (f.client() != null && !f.client().value().equals(w.client()))
                || (f.account() != null && !f.account().value().equals(w.account()))
                || (f.unit() != null && !f.unit().value().equals(w.unit()))
                || (f.part() != null && !f.part().equals(w.part()))
                || ("LOG".equals(w.part())
                        && f.client() == null
                        && f.account() == null
                        && f.part() == null)
                || (f.purpose() != null && !f.purpose().equals(w.purpose()))
                || (f.from() != null && day.isBefore(f.from()))
                || (f.to() != null && day.isAfter(f.to()))) {
            return false;
        }
        return switch (f.only()) {
            case ALL -> true;
            case VIEWS -> !w.change();
            case CHANGES -> w.change();
            case WITHOUT_RELATIONSHIP ->
                    !w.change() && w.relationship() == null && w.program() == null;
            case EMERGENCIES -> "EMERGENCY".equals(w.purpose());
            case FILES -> "FILE".equals(w.kind());
        };
    }

    private LogFilter draw() {
        // The client, the reader or the unit is always asked: other tests write to the same log.
        boolean byUnit = random.nextInt(4) == 0;
        boolean byClient = !byUnit && random.nextBoolean();
        return new LogFilter(
                byClient ? new ClientId(clients.get(random.nextInt(3))) : null,
                !byUnit && (!byClient || random.nextBoolean())
                        ? new AccountId(readers.get(random.nextInt(4)))
                        : null,
                byUnit || random.nextInt(4) == 0 ? new UnitId(units.get(random.nextInt(3))) : null,
                random.nextInt(5) == 0 ? "PATH" : null,
                random.nextInt(5) == 0 ? "EMERGENCY" : null,
                random.nextInt(3) == 0 ? now.today().minusDays(random.nextInt(20)) : null,
                random.nextInt(3) == 0 ? now.today().minusDays(random.nextInt(20)) : null,
                ONLY.get(random.nextInt(ONLY.size())));
    }

    @Test
    @DisplayName("finds, counts and pages what looking at every row finds")
    void sameAsLookingAtEveryRow() {
        int found = 0;
        for (int i = 0; i < 150; i++) {
            LogFilter filter = draw();
            List<UUID> expected =
                    all.stream()
                            .filter(w -> fits(w, filter))
                            .sorted(
                                    Comparator.comparing(Written::at)
                                            .thenComparing(w -> w.id().toString())
                                            .reversed())
                            .map(Written::id)
                            .toList();
            var paged = new ArrayList<UUID>();
            LogFilter.Place after = null;
            List<LogLine> page;
            do {
                page = queries.list(filter, after, 7);
                page.forEach(l -> paged.add(l.id()));
                if (!page.isEmpty()) {
                    after = new LogFilter.Place(page.getLast().at(), page.getLast().id());
                }
            } while (page.size() == 7);
            assertThat(paged).as(filter.toString()).isEqualTo(expected);
            assertThat(queries.count(filter)).as(filter.toString()).isEqualTo(expected.size());
            found += expected.size();
        }
        assertThat(found).isGreaterThan(1000);
    }

    @Test
    @DisplayName("opens one row, with its seal when it has one")
    void oneRow() {
        Written view = all.getFirst();
        assertThat(queries.find(view.id()).orElseThrow().what()).isEqualTo(view.part());
        assertThat(queries.find(all.getLast().id()).orElseThrow().change()).isTrue();
        assertThat(queries.find(Ids.next())).isEmpty();
        assertThat(queries.findSeal(view.id())).isEmpty();
        sealer.seal();
        assertThat(queries.findSeal(view.id())).isPresent();
    }

    @Test
    @DisplayName("finds workers by parts of their names, and the codes that the log has")
    void workers() {
        assertThat(queries.listWorkers(List.of("lukija2", "HAETTAVA"), 10))
                .extracting(LogSearchQueries.Worker::name)
                .containsOnly("Haettava Lukija2");
        assertThat(queries.listWorkers(List.of("%"), 10)).isEmpty();
        assertThat(queries.listCodes("part")).contains("PERSON", "PATH").doesNotHaveDuplicates();
        assertThat(queries.listCodes("purpose")).contains("EMERGENCY");
    }
}
