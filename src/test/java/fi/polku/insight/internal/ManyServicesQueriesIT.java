package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.insight.domain.ManyServicesDefinition;
import fi.polku.insight.domain.UnitCosts;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.segment.internal.SegmentWorld;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Against a count of the same rows in Java that shares nothing with the SQL. Other tests' people
 * are counted too, on both sides; what is made here is taken back.
 */
@DisplayName("Those who use many services")
class ManyServicesQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final List<String> PROFESSIONS =
            List.of("NURSE", "PHYSICIAN", "PHYSIOTHERAPIST", "SOCIAL_WORKER", "PSYCHOLOGIST");
    private static final List<String> TASKS = List.of("TYOIKAISET", "IAKKAAT", "PAIHDEHUOLTO");
    private static final UnitCosts COSTS =
            UnitCosts.read(
                    """
                    service;unit;euro;year;status;source
                    CONTACT;contact;10.00;2020;UNVERIFIED;test
                    NURSE ONSITE;visit;60.25;2024;UNVERIFIED;test
                    NURSE ONSITE;visit;66.50;2026;UNVERIFIED;test
                    PHYSICIAN ONSITE;visit;150.00;2025;UNVERIFIED;test
                    NEED_ASSESSMENT;assessment;300.00;2026;UNVERIFIED;test
                    """);

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired ManyServicesQueries queries;
    @Autowired Organizations organizations;

    private record Event(
            UUID client,
            String kind,
            String code,
            @Nullable String profession,
            @Nullable String task,
            boolean emergency,
            boolean social,
            int year) {}

    @Test
    @DisplayName("are those whom the definition says, whatever it is and whatever they have used")
    void bruteForce() {
        transaction.executeWithoutResult(status -> {
            List<ClientId> own = histories(new Random(42), 60);
            int inside = 0;
            int outside = 0;
            for (ManyServicesDefinition definition :
                    List.of(
                            definition(12, 10, 4, 3, 3),
                            definition(12, 5, 99, 99, 99),
                            definition(12, 0, 3, 99, 99),
                            definition(12, 0, 99, 2, 99),
                            definition(12, 0, 99, 99, 2),
                            definition(6, 20, 3, 2, 1),
                            definition(3, 100, 99, 99, 99))) {
                var expected = members(definition);
                var found =
                        queries
                                .listMembers(definition, TODAY, Actor.system(), null, 1_000_000)
                                .stream()
                                .map(ClientId::value)
                                .collect(Collectors.toSet());
                assertThat(found).as(definition.toString()).isEqualTo(expected);
                inside += (int) own.stream().filter(c -> found.contains(c.value())).count();
                outside += (int) own.stream().filter(c -> !found.contains(c.value())).count();
                costs(definition, expected);
                divisions(definition, expected.size());
            }
            assertThat(inside).isGreaterThan(20);
            assertThat(outside).isGreaterThan(20);
            status.setRollbackOnly();
        });
    }

    private void costs(ManyServicesDefinition definition, Set<UUID> members) {
        var euro = new TreeMap<String, BigDecimal>();
        var unpriced = new TreeMap<String, Long>();
        var years = new HashSet<Integer>();
        for (Event e : events(definition)) {
            if (members.contains(e.client())) {
                BigDecimal price = price(e.code(), e.year());
                if (price == null) {
                    unpriced.merge(e.code(), 1L, Long::sum);
                } else {
                    euro.merge(e.code(), price, BigDecimal::add);
                    years.add(e.year());
                }
            }
        }
        var found =
                queries.listCosts(definition, TODAY, COSTS.in(2024, 2026)).stream()
                        .filter(c -> c.people() > 0)
                        .toList();
        for (var cost : found) {
            BigDecimal expected = euro.get(cost.code());
            assertThat(cost.unpriced())
                    .as(cost.code())
                    .isEqualTo(unpriced.getOrDefault(cost.code(), 0L));
            if (expected == null) {
                assertThat(cost.euroOfMembers()).as(cost.code()).isNull();
            } else {
                assertThat(cost.euroOfMembers()).as(cost.code()).isEqualByComparingTo(expected);
            }
        }
        if (definition.months() == 12 && definition.topShare() == 10) {
            assertThat(years).as("a change of the year is on the way").contains(2025, 2026);
            assertThat(unpriced).isNotEmpty();
        }
    }

    /** By the year of the event: written otherwise than the class that the page uses. */
    private static @Nullable BigDecimal price(String code, int year) {
        return switch (code) {
            case "CONTACT" -> new BigDecimal("10.00");
            case "NURSE ONSITE" -> new BigDecimal(year >= 2026 ? "66.50" : "60.25");
            case "PHYSICIAN ONSITE" -> new BigDecimal("150.00");
            case "NEED_ASSESSMENT" -> year >= 2026 ? new BigDecimal("300.00") : null;
            default -> null;
        };
    }

    private void divisions(ManyServicesDefinition definition, int members) {
        var sums = new HashMap<String, Long>();
        for (var cell : queries.listCells(definition, TODAY)) {
            sums.merge(cell.division(), cell.people(), Long::sum);
            if (cell.division().equals("TOTAL") && cell.code().equals("MEMBERS")) {
                assertThat(cell.people()).isEqualTo(members);
            }
        }
        if (members > 0) {
            for (String division : ManyServicesCounts.WHOLE) {
                assertThat(sums.get(division)).as(division).isEqualTo(members);
            }
        }
    }

    private static ManyServicesDefinition definition(
            int months, int share, int professions, int tasks, int emergencies) {
        return new ManyServicesDefinition(
                LocalDate.of(2023, 1, 1),
                months,
                share,
                professions,
                tasks,
                emergencies,
                5,
                "design");
    }

    private List<ClientId> histories(Random random, int people) {
        SegmentWorld world = beans.createBean(SegmentWorld.class);
        UnitId unit = People.RECEPTION;
        Map<String, ProfessionalId> workers = new HashMap<>();
        for (String profession : PROFESSIONS) {
            var id = new ProfessionalId(Ids.next());
            organizations.save(
                    new ProfessionalView(id, "Palvelu", "Pia", profession, unit, true, true));
            workers.put(profession, id);
        }
        var used = new UsedServices(jdbc, unit, workers.get("NURSE"));
        var own = new ArrayList<ClientId>();
        int at = 0;
        for (int i = 0; i < people; i++) {
            ClientId client = world.person("Käyttäjä" + i);
            own.add(client);
            if (random.nextInt(12) == 0) {
                jdbc.sql("UPDATE client SET died_on = :on WHERE id = :id")
                        .param("on", TODAY.minusDays(random.nextInt(3) - 1))
                        .param("id", client.value())
                        .update();
            }
            for (int n = random.nextInt(12); n > 0; n--) {
                // Some just at the edges of the year that is looked at.
                LocalDate day =
                        switch (random.nextInt(8)) {
                            case 0 -> LocalDate.of(2025, 3, 10);
                            case 1 -> LocalDate.of(2025, 3, 11);
                            case 2 -> TODAY.plusDays(random.nextInt(2));
                            default -> TODAY.minusDays(random.nextInt(430));
                        };
                Instant moment =
                        day.atTime(LocalTime.of(0, 0))
                                .plusMinutes(at++ % 1440)
                                .atZone(Now.ZONE)
                                .toInstant();
                boolean social = random.nextInt(3) == 0;
                String register = social ? "SOCIAL_WELFARE" : "PATIENT";
                String task = social ? TASKS.get(random.nextInt(TASKS.size())) : null;
                ProfessionalId by =
                        workers.get(PROFESSIONS.get(random.nextInt(PROFESSIONS.size())));
                switch (random.nextInt(3)) {
                    case 0 -> used.contact(client, moment, register, task);
                    case 1 ->
                            used.visit(
                                    client,
                                    by,
                                    moment,
                                    random.nextBoolean() ? "NURSE" : "PHYSICIAN",
                                    random.nextInt(5) == 0 ? "VIDEO" : "ONSITE",
                                    random.nextInt(3) == 0,
                                    random.nextInt(5) > 0,
                                    register,
                                    task);
                    default ->
                            used.assessment(
                                    client,
                                    used.contact(client, moment, register, task),
                                    by,
                                    moment,
                                    random.nextInt(3) == 0,
                                    register,
                                    task);
                }
            }
        }
        // Two records of one person count as one.
        jdbc.sql(
                        """
                        INSERT INTO client_link (id, client_id, goes_on_id, created_at)
                        VALUES (:id, :from, :to, :now)
                        """)
                .param("id", Ids.next())
                .param("from", own.get(0).value())
                .param("to", own.get(1).value())
                .param("now", NOW.atOffset(java.time.ZoneOffset.UTC))
                .update();
        return own;
    }

    private Set<UUID> members(ManyServicesDefinition definition) {
        var contacts = new HashMap<UUID, Integer>();
        var professions = new HashMap<UUID, Set<String>>();
        var tasks = new HashMap<UUID, Set<String>>();
        var emergencies = new HashMap<UUID, Integer>();
        var social = new HashSet<UUID>();
        var everybody = new HashSet<UUID>();
        for (Event e : events(definition)) {
            everybody.add(e.client());
            contacts.merge(e.client(), e.kind().equals("ASSESSMENT") ? 0 : 1, Integer::sum);
            if (e.profession() != null) {
                professions.computeIfAbsent(e.client(), c -> new HashSet<>()).add(e.profession());
            }
            if (e.task() != null) {
                tasks.computeIfAbsent(e.client(), c -> new HashSet<>()).add(e.task());
            }
            emergencies.merge(e.client(), e.emergency() ? 1 : 0, Integer::sum);
            if (e.social()) {
                social.add(e.client());
            }
        }
        var sizes =
                contacts.values().stream()
                        .filter(n -> n > 0)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        int least = Integer.MAX_VALUE;
        for (int candidate : new HashSet<>(sizes)) {
            long reaching = sizes.stream().filter(n -> n >= candidate).count();
            if (reaching * 100 <= (long) definition.topShare() * sizes.size()) {
                least = Math.min(least, candidate);
            }
        }
        var members = new HashSet<UUID>();
        for (UUID client : everybody) {
            if (contacts.getOrDefault(client, 0) >= least
                    || professions.getOrDefault(client, Set.of()).size() >= definition.professions()
                    || tasks.getOrDefault(client, Set.of()).size() >= definition.serviceTasks()
                    || (emergencies.getOrDefault(client, 0) >= definition.emergencies()
                            && social.contains(client))) {
                members.add(client);
            }
        }
        return members;
    }

    /** Of those alive, within the time that is looked at. */
    private List<Event> events(ManyServicesDefinition definition) {
        LocalDate first = TODAY.plusDays(1).minusMonths(definition.months());
        var dead = new HashSet<UUID>();
        jdbc.sql("SELECT id, died_on FROM client WHERE died_on IS NOT NULL")
                .query((rs, i) -> {
                    if (!rs.getObject(2, LocalDate.class).isAfter(TODAY)) {
                        dead.add(rs.getObject(1, UUID.class));
                    }
                    return 0;
                })
                .list();
        var goesOn = new HashMap<UUID, UUID>();
        jdbc.sql("SELECT client_id, goes_on_id FROM client_link WHERE undone_at IS NULL")
                .query((rs, i) ->
                        goesOn.put(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
                .list();
        var professionOf = new HashMap<UUID, String>();
        jdbc.sql("SELECT id, profession FROM professional")
                .query((rs, i) -> professionOf.put(rs.getObject(1, UUID.class), rs.getString(2)))
                .list();
        var corrected =
                new HashSet<>(
                        jdbc.sql("SELECT corrects_id FROM assessment WHERE corrects_id IS NOT NULL")
                                .query(UUID.class)
                                .list());
        var all = new ArrayList<Event>();
        jdbc.sql(
                        """
                        SELECT client_id, happened_at, 'CONTACT', 'CONTACT', NULL::uuid, service_task, FALSE, register, id FROM contact
                        WHERE record_status <> 'ANNULLED' AND coalesce(close_reason, '') <> 'RECORDED_IN_ERROR'
                        UNION ALL
                        SELECT v.client_id, v.started_at, 'VISIT', a.service_type || ' ' || a.mode, a.professional_id, v.service_task,
                          EXISTS (SELECT 1 FROM slot s WHERE s.id = a.slot_id AND s.urgent), v.register, v.id
                        FROM visit v, appointment a
                        WHERE a.id = v.appointment_id AND v.outcome = 'ATTENDED' AND v.record_status = 'FINAL'
                        UNION ALL
                        SELECT client_id, happened_at, 'ASSESSMENT', CASE register WHEN 'PATIENT' THEN 'CARE_ASSESSMENT' ELSE 'NEED_ASSESSMENT' END,
                          professional_id, service_task, coalesce(urgency = 'URGENT', FALSE) AND register = 'PATIENT', register, id
                        FROM assessment WHERE record_status = 'FINAL'
                        """)
                .query((rs, i) -> {
                    UUID client = rs.getObject(1, UUID.class);
                    while (client != null && goesOn.containsKey(client)) {
                        client = goesOn.get(client);
                    }
                    var day =
                            rs.getObject(2, java.time.OffsetDateTime.class)
                                    .atZoneSameInstant(Now.ZONE)
                                    .toLocalDate();
                    if (client != null
                            && !dead.contains(client)
                            && !day.isBefore(first)
                            && !day.isAfter(TODAY)
                            && !corrected.contains(rs.getObject(9, UUID.class))) {
                        all.add(
                                new Event(
                                        client,
                                        rs.getString(3),
                                        rs.getString(4),
                                        professionOf.get(rs.getObject(5, UUID.class)),
                                        rs.getString(6),
                                        rs.getBoolean(7),
                                        rs.getString(8).equals("SOCIAL_WELFARE"),
                                        day.getYear()));
                    }
                    return 0;
                })
                .list();
        return all;
    }
}
