package fi.polku.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.platform.retention.RetainedTable;
import fi.polku.privacy.RetentionHolds;
import fi.polku.privacy.RetentionRun;
import fi.polku.privacy.Retentions;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@DisplayName("What is past its time")
class RetentionIT extends DatabaseTest {
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired Retentions retentions;
    @Autowired RetentionHolds holds;
    @Autowired RetentionTables tables;
    @Autowired Accounts accounts;

    @Autowired
    @Qualifier("ownerDataSource")
    javax.sql.DataSource owner;

    private Actor officer;
    private Actor other;

    @BeforeEach
    void people() {
        officer = actor(Role.PRIVACY_OFFICER);
        other = actor(Role.ADMINISTRATOR);
    }

    @Test
    @DisplayName("and only that goes, of people of every kind; everything else stays as it was")
    void exactlyTheExpired() {
        var world = new RetentionWorld(jdbc, 20260310);
        crowd(world, new Random(7), 60);
        Set<UUID> expected = world.gone(DAY);
        assertThat(expected.size()).isBetween(200, world.rows.size() - 200);
        // Of every kind some go and some stay, or the test would show nothing of it.
        for (RetainedTable table : tables.all()) {
            if (!table.name().equals("retention_hold")) {
                assertThat(world.rows)
                        .as(table.name())
                        .anyMatch(r -> r.table().equals(table.name()) && expected.contains(r.id()))
                        .anyMatch(
                                r -> r.table().equals(table.name()) && !expected.contains(r.id()));
            }
        }
        Map<String, String> before = prints(expected, world);
        UUID run = retentions.count(officer, DAY);
        assertThat(items(run, world)).isEqualTo(sorted(withoutFollowers(expected, world)));
        approveAndCarryOut(run);
        assertThat(sorted(missing(world))).isEqualTo(sorted(expected));
        assertThat(prints(expected, world)).isEqualTo(before);
        assertThat(orphans()).isEmpty();
        // What is left has nothing past its time: a second run finds nothing of these people.
        assertThat(items(retentions.count(officer, DAY), world)).isEmpty();
    }

    static void crowd(RetentionWorld world, Random random, int people) {
        for (int i = 0; i < people; i++) {
            LocalDate born =
                    random.nextInt(8) == 0
                            ? DAY.minusYears(120).plusDays(random.nextInt(5) - 2L)
                            : DAY.minusYears(random.nextInt(100))
                                    .minusDays(40L + random.nextInt(300));
            LocalDate died =
                    switch (random.nextInt(5)) {
                        case 0 -> near(random, 12);
                        case 1 -> near(random, 2);
                        case 2 -> DAY.minusYears(random.nextInt(20)).minusDays(random.nextInt(30));
                        default -> null;
                    };
            if (died != null && died.isBefore(born)) {
                born = died.minusYears(3);
            }
            UUID client = world.person(random.nextInt(9) == 0 && died != null ? null : born, died);
            int kinds = random.nextInt(4);
            for (int k = 0; k < kinds; k++) {
                String task = RetentionWorld.TASKS.get(random.nextInt(7));
                LocalDate ended =
                        random.nextInt(5) == 0
                                ? null
                                : near(random, random.nextBoolean() ? 10 : 30);
                if (random.nextInt(3) == 0) {
                    world.records(
                            client,
                            "PATIENT",
                            null,
                            near(random, 12),
                            near(random, 12).plusDays(9));
                } else {
                    LocalDate began = ended == null ? near(random, 10) : ended.minusDays(90);
                    world.records(
                            client,
                            "SOCIAL_WELFARE",
                            random.nextInt(9) == 0 ? null : task,
                            began,
                            ended);
                }
            }
            if (random.nextInt(3) == 0) {
                LocalDate given = near(random, 12);
                world.permits(client, given.minusDays(50), given, given.plusDays(70));
            }
            if (random.nextInt(2) == 0) {
                LocalDate to = random.nextInt(4) == 0 ? null : near(random, 12);
                world.grounds(client, to == null ? near(random, 12) : to.minusDays(30), to);
            }
            trust(world, random, client);
            LocalDate message = near(random, 3);
            UUID unknown =
                    world.contact(
                            null,
                            "PATIENT",
                            null,
                            message,
                            random.nextInt(4) == 0 ? null : message.plusDays(1));
            world.deadline(null, "PATIENT", null, message, message);
            if (random.nextBoolean()) {
                world.assessment(
                        null, "PATIENT", null, message.plusDays(random.nextInt(2)), unknown, null);
            }
        }
    }

    private static void trust(RetentionWorld world, Random random, UUID client) {
        if (random.nextInt(4) == 0) {
            world.looks(client, near(random, 12));
        }
        if (random.nextInt(8) == 0) {
            world.unusual(null, near(random, 12));
        }
        if (random.nextInt(3) == 0) {
            world.minor(client);
        }
        if (random.nextInt(3) == 0) {
            var others = List.copyOf(world.people.keySet());
            UUID other = others.get(random.nextInt(others.size()));
            if (!other.equals(client)) {
                world.mandate(
                        /* client= */ other,
                        /* holder= */ client,
                        world.accountOf(client),
                        random.nextBoolean() ? null : near(random, 12));
            }
        }
        int requests = random.nextInt(3);
        for (int i = 0; i < requests; i++) {
            LocalDate answered = random.nextInt(6) == 0 ? null : near(random, 3);
            UUID request = world.request(client, DAY.minusYears(4), answered);
            var records =
                    world.rows.stream()
                            .filter(r -> client.equals(r.client()))
                            .filter(r -> NOTED.contains(r.table()))
                            .toList();
            if (answered != null && random.nextInt(3) == 0) {
                world.note(
                        client,
                        request,
                        records.isEmpty() || random.nextInt(4) == 0
                                ? null
                                : records.get(random.nextInt(records.size())));
            }
        }
    }

    private static final Set<String> NOTED =
            Set.of("contact", "matter", "assessment", "path", "visit", "deadline");

    /** A day round the one from which so many years end on the day of the test. */
    private static LocalDate near(Random random, int years) {
        return DAY.minusYears(years).plusDays(random.nextInt(9) - 5L);
    }

    // ---- helpers -------------------------------------------------------------------------

    private void approveAndCarryOut(UUID run) {
        RetentionRun counted = retentions.get(officer, run);
        retentions.approve(other, run, counted.digest());
        retentions.carryOut();
        assertThat(retentions.get(officer, run).state()).isEqualTo(RetentionRun.State.FINISHED);
    }

    /** The followers of a person go with the person's row and are not counted apart. */
    private static Set<UUID> withoutFollowers(Set<UUID> going, RetentionWorld world) {
        return world.rows.stream()
                .filter(r -> going.contains(r.id()))
                .filter(r ->
                        !RetentionWorld.FOLLOWERS.contains(r.table())
                                || (r.since() != null
                                        && RetentionWorld.over(r.since(), r.years(), DAY)))
                .map(RetentionWorld.Row::id)
                .collect(Collectors.toSet());
    }

    private Set<String> items(UUID run, RetentionWorld world) {
        var known = world.rows.stream().map(RetentionWorld.Row::id).collect(Collectors.toSet());
        return sorted(
                jdbc
                        .sql("SELECT record_id FROM retention_item WHERE run_id = ? AND NOT held")
                        .param(run)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .filter(known::contains)
                        .collect(Collectors.toSet()));
    }

    private Set<UUID> missing(RetentionWorld world) {
        var missing = new HashSet<UUID>();
        for (RetentionWorld.Row row : world.rows) {
            if (!there(row)) {
                missing.add(row.id());
            }
        }
        return missing;
    }

    private boolean there(RetentionWorld.Row row) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM " + row.table() + " WHERE id = ?)")
                .param(row.id())
                .query(Boolean.class)
                .single();
    }

    private static Set<String> sorted(Set<UUID> ids) {
        return new java.util.TreeSet<>(ids.stream().map(UUID::toString).toList());
    }

    /** Everything that is not to go, byte by byte. */
    private Map<String, String> prints(Set<UUID> going, RetentionWorld world) {
        var prints = new TreeMap<String, String>();
        for (RetentionWorld.Row row : world.rows) {
            if (!going.contains(row.id())) {
                prints.put(
                        row.table() + " " + row.id(),
                        jdbc.sql(
                                        "SELECT md5(r::text) || r.xmin FROM "
                                                + row.table()
                                                + " r WHERE id = ?")
                                .param(row.id())
                                .query(String.class)
                                .optional()
                                .orElse("gone"));
            }
        }
        return prints;
    }

    /** Rows whose foreign key points at nothing, over the whole database. */
    private List<String> orphans() {
        return jdbc
                .sql(
                        """
                        SELECT format('SELECT %L WHERE EXISTS (SELECT 1 FROM %s f WHERE f.%I IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %s t WHERE t.%I = f.%I))',
                          k.conname, k.conrelid::regclass, a.attname, k.confrelid::regclass, b.attname, a.attname)
                        FROM pg_constraint k
                        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
                        JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = k.confkey[1]
                        WHERE k.contype = 'f'
                          AND cardinality(k.conkey) = 1
                        """)
                .query(String.class)
                .list()
                .stream()
                .flatMap(q -> jdbc.sql(q).query(String.class).list().stream())
                .toList();
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
