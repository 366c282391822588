package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Access;
import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.access.Holder;
import fi.polku.access.JointServices;
import fi.polku.access.Permits;
import fi.polku.access.RecordKind;
import fi.polku.access.RecordUse;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.testing.LetIn;
import fi.polku.testing.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A region of mixed grounds, read by people who may see some of it. What each of them may see is
 * decided twice: by the filter in SQL as they page through it, and record by record by {@link
 * RecordUse} over everything that the system itself sees.
 */
@DisplayName("Somebody who may see a part, searching in FHIR,")
class FhirLimitedReaderIT extends JourneyTest {
    /** A worry stays out of the client's sight; tasks are between professionals. */
    private static final Map<String, String> ROWS =
            Map.of(
                    "ServiceRequest",
                    """
                    SELECT k.id, k.client_id, 'CONTACT' AS kind, k.register, k.service_task, k.producer_id, k.recorded_at, k.whom <> 'WORRY' AS told FROM contact k
                    """,
                    "Task",
                    """
                    SELECT k.id, k.client_id, 'CONTACT' AS kind, k.register, k.service_task, k.producer_id, k.recorded_at, k.whom <> 'WORRY' AS told FROM contact k
                    UNION ALL
                    SELECT t.id, t.client_id, 'PLAN', t.register, t.service_task, t.producer_id, t.recorded_at, FALSE FROM task t
                    """,
                    "EpisodeOfCare",
                    """
                    SELECT p.id, p.client_id, 'PLAN' AS kind, p.register, p.service_task, p.producer_id, p.recorded_at, TRUE AS told FROM path p
                    UNION ALL
                    SELECT m.id, m.client_id, 'CONTACT', m.register, m.service_task, m.producer_id, m.recorded_at, TRUE FROM matter m
                    UNION ALL
                    SELECT r.id, r.client_id, 'RELATIONSHIP', r.register, r.service_task, r.producer_id, r.recorded_at, TRUE FROM client_relationship r
                    """,
                    "CarePlan",
                    """
                    SELECT p.id, p.client_id, 'PLAN' AS kind, p.register, p.service_task, p.producer_id, p.recorded_at, TRUE AS told FROM path p
                    """,
                    "Goal",
                    """
                    SELECT g.id, p.client_id, 'PLAN' AS kind, p.register, p.service_task, p.producer_id, p.recorded_at, TRUE AS told, p.id AS document_id
                    FROM path_goal g JOIN path p ON p.id = g.path_id
                    """,
                    "Appointment",
                    """
                    SELECT a.id, a.client_id, 'APPOINTMENT' AS kind, a.register, a.service_task, a.producer_id, a.recorded_at, TRUE AS told FROM appointment a
                    """,
                    "Encounter",
                    """
                    SELECT v.id, v.client_id, 'VISIT' AS kind, v.register, v.service_task, v.producer_id, v.recorded_at, TRUE AS told FROM visit v
                    """,
                    "QuestionnaireResponse",
                    """
                    SELECT a.id, a.client_id, 'MEASURE' AS kind, a.register, a.service_task, a.producer_id, a.recorded_at, TRUE AS told FROM instrument_answer a
                    UNION ALL
                    SELECT k.id, CASE WHEN k.whom <> 'WORRY' THEN k.client_id END, 'CONTACT', k.register, k.service_task, k.producer_id, k.recorded_at, TRUE FROM contact k
                    """,
                    "Observation",
                    """
                    SELECT s.id, s.client_id, 'MEASURE' AS kind, s.register, s.service_task, s.producer_id, s.recorded_at, TRUE AS told, s.id AS document_id FROM instrument_score s
                    UNION ALL
                    SELECT r.id, p.client_id, 'PLAN', p.register, p.service_task, p.producer_id, p.recorded_at, TRUE, p.id FROM path_review r JOIN path p ON p.id = r.path_id
                    UNION ALL
                    SELECT g.id, g.client_id, 'SEGMENT', g.register, g.service_task, g.producer_id, g.recorded_at, TRUE, g.id FROM segment_choice g
                    WHERE g.record_status = 'FINAL' AND NOT EXISTS (SELECT 1 FROM segment_choice n WHERE n.corrects_id = g.id)
                    UNION ALL
                    SELECT f.id, m.client_id, 'MEASURE', m.register, m.service_task, m.producer_id, m.recorded_at, TRUE, m.id
                    FROM capacity_finding f JOIN capacity_mapping m ON m.id = f.mapping_id
                    """,
                    "Condition",
                    """
                    SELECT md5('need ' || a.id || n.code)::uuid AS id, a.client_id, 'ASSESSMENT' AS kind, a.register, a.service_task, a.producer_id,
                      a.recorded_at, a.client_id IS NOT NULL AS told, a.id AS document_id
                    FROM assessment a CROSS JOIN unnest(a.needs) AS n (code)
                    WHERE a.client_id IS NOT NULL
                      AND NOT EXISTS (SELECT 1 FROM assessment c WHERE c.corrects_id = a.id)
                    UNION ALL
                    SELECT md5('icf ' || f.id)::uuid, m.client_id, 'MEASURE', m.register, m.service_task, m.producer_id, m.recorded_at, TRUE, m.id
                    FROM capacity_finding f JOIN capacity_mapping m ON m.id = f.mapping_id
                    WHERE left(f.code, 1) IN ('b', 'd') AND coalesce(f.by_professional, f.by_client) BETWEEN 1 AND 4
                    """);

    private static final Map<String, String> KIND_OF_RECEIVED =
            Map.of(
                    "Appointment", "APPOINTMENT",
                    "Encounter", "VISIT",
                    "CarePlan", "PLAN",
                    "Goal", "PLAN");

    private static final List<String> TYPES =
            List.of(
                    "Patient",
                    "ServiceRequest",
                    "Task",
                    "EpisodeOfCare",
                    "CareTeam",
                    "CarePlan",
                    "Goal",
                    "Condition",
                    "Appointment",
                    "Encounter",
                    "QuestionnaireResponse",
                    "Observation",
                    "Consent",
                    "RelatedPerson",
                    "AuditEvent");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired Access access;
    @Autowired RecordUse use;
    @Autowired CareTasks careTasks;
    @Autowired JointServices jointServices;
    @Autowired Permits permits;
    @Autowired Emergencies emergencies;

    record Row(
            UUID id,
            @Nullable UUID clientId,
            String kind,
            String register,
            @Nullable String serviceTask,
            @Nullable UUID producerId,
            Instant recordedAt,
            boolean told,
            @Nullable UUID documentId) {}

    @Test
    @DisplayName(
            "finds all that the decision record by record gives, and nothing else, on every page and in the total")
    void sameTwice() {
        List<Traveller> travellers =
                List.of(travel(false), travel(true), travel(false), travel(false));
        mix(travellers, new Random(20260310));
        var readers = readers(travellers);
        var wrong = new TreeSet<String>();
        var seenSome = new HashSet<String>();
        int decided = 0;
        for (String type : TYPES) {
            Map<UUID, Row> rows = rows(type);
            List<UUID> all = page(type + "?_count=200", token(""));
            assertThat(rows.keySet()).as(type).containsAll(all);
            for (var reader : readers.entrySet()) {
                Account account = reader.getKey();
                Actor actor = account.actor();
                Map<UUID, Boolean> related = new HashMap<>();
                Set<UUID> may = new TreeSet<>();
                for (UUID id : all) {
                    decided++;
                    if (may(type, actor, rows.get(id), related)) {
                        may.add(id);
                    }
                }
                if (!may.isEmpty() && may.size() < all.size()) {
                    seenSome.add(type + (actor.client() == null ? " staff" : " client"));
                }
                for (String how :
                        List.of(
                                "_count=3",
                                "_count=50&_sort=-_lastUpdated",
                                "_count=200&_sort=-_id")) {
                    List<UUID> found = page(type + "?" + how, reader.getValue());
                    if (!may.equals(new TreeSet<>(found)) || may.size() != found.size()) {
                        var missing = new TreeSet<>(may);
                        found.forEach(missing::remove);
                        var tooMuch = new TreeSet<>(found);
                        tooMuch.removeAll(may);
                        wrong.add(
                                account.name()
                                        + " "
                                        + type
                                        + "?"
                                        + how
                                        + " lacks "
                                        + missing
                                        + " and has too much "
                                        + tooMuch);
                    }
                }
                long total =
                        bundle(get("/" + type + "?_summary=count", reader.getValue()).body())
                                .path("total")
                                .asLong();
                if (total != may.size()) {
                    wrong.add(
                            account.name()
                                    + " "
                                    + type
                                    + " counts "
                                    + total
                                    + ", not "
                                    + may.size());
                }
                one(type, all, may, reader.getValue(), wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(decided).isGreaterThan(1000);
        assertThat(seenSome)
                .as("each type was seen in part by somebody")
                .contains(
                        "Patient staff",
                        "ServiceRequest staff",
                        "Task staff",
                        "EpisodeOfCare staff",
                        "CareTeam staff",
                        "CarePlan staff",
                        "Goal staff",
                        "Appointment staff",
                        "Encounter staff",
                        "QuestionnaireResponse staff",
                        "Observation staff",
                        "Consent client",
                        "AuditEvent client",
                        "Patient client",
                        "Observation client");
    }

    /** Reads by id one that may be read and one that may not: the latter is not there. */
    private void one(String type, List<UUID> all, Set<UUID> may, String token, Set<String> wrong) {
        UUID seen = may.stream().findFirst().orElse(null);
        UUID unseen = all.stream().filter(id -> !may.contains(id)).findFirst().orElse(null);
        if (seen != null && get("/" + type + "/" + seen, token).statusCode() != 200) {
            wrong.add(type + "/" + seen + " may be read and is not there");
        }
        if (unseen != null) {
            var hidden = get("/" + type + "/" + unseen, token);
            UUID nothing = Ids.next();
            var absent = get("/" + type + "/" + nothing, token);
            if (hidden.statusCode() != 404
                    || !hidden.body()
                            .equals(absent.body().replace(nothing.toString(), unseen.toString()))) {
                wrong.add(
                        type + "/" + unseen + " is told from what is not there: " + hidden.body());
            }
            if (bundle(get("/" + type + "?_id=" + unseen, token).body()).path("total").asInt(-1)
                    != 0) {
                wrong.add(type + "?_id=" + unseen + " is found");
            }
        }
    }

    private boolean may(String type, Actor actor, Row row, Map<UUID, Boolean> related) {
        if (row.clientId() == null) {
            return false;
        }
        ClientId client = new ClientId(row.clientId());
        boolean self = client.equals(actor.client());
        if (type.equals("Consent")) {
            return self;
        }
        if (type.equals("AuditEvent")) {
            return self || actor.is(Role.PRIVACY_OFFICER);
        }
        if (actor.client() != null) {
            return self && row.told();
        }
        boolean maySee =
                Stream.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.PARTNER).anyMatch(actor::is)
                        && related.computeIfAbsent(
                                row.clientId(), c -> access.maySee(actor, client));
        if (List.of("Patient", "CareTeam", "RelatedPerson").contains(type) || !maySee) {
            return maySee;
        }
        Register register = Register.valueOf(row.register());
        return use.ask(
                        actor,
                        new RecordUse.Of(
                                client,
                                row.documentId() == null ? row.id() : row.documentId(),
                                RecordKind.valueOf(row.kind()).in(register),
                                row.serviceTask() == null
                                        ? null
                                        : ServiceTask.valueOf(row.serviceTask()),
                                row.producerId() == null ? null : new UnitId(row.producerId()),
                                LocalDate.ofInstant(row.recordedAt(), Now.ZONE)))
                .allowed();
    }

    private Map<UUID, Row> rows(String type) {
        String sql =
                switch (type) {
                    case "Patient", "CareTeam" ->
                            "SELECT c.id, c.id AS client_id, 'PERSON' AS kind, 'PATIENT' AS register, c.created_at AS recorded_at, TRUE AS told FROM client c";
                    case "Consent" ->
                            """
                            SELECT p.id, p.client_id, 'PERMIT' AS kind, 'PATIENT' AS register, p.given_at AS recorded_at, TRUE AS told FROM permit p
                            UNION ALL
                            SELECT p.id, p.client_id, 'PROHIBITION', 'PATIENT', p.given_at, TRUE FROM prohibition p
                            UNION ALL
                            SELECT m.id, m.client_id, 'MANDATE', 'PATIENT', m.created_at, TRUE FROM mandate m
                            """;
                    case "RelatedPerson" ->
                            "SELECT r.id, r.client_id, 'PERSON' AS kind, 'PATIENT' AS register, r.created_at AS recorded_at, TRUE AS told FROM client_relation r WHERE r.replaced_at IS NULL";
                    case "AuditEvent" ->
                            "SELECT l.id, l.client_id, 'VIEW' AS kind, 'PATIENT' AS register, l.viewed_at AS recorded_at, TRUE AS told FROM access_log l";
                    default -> ROWS.get(type);
                };
        var rows = new HashMap<UUID, Row>();
        read(jdbc.sql("SELECT to_jsonb(q)::text FROM (" + sql + ") q"), rows);
        String kind = KIND_OF_RECEIVED.get(type);
        if (kind != null || type.equals("CareTeam")) {
            read(
                    jdbc.sql(
                                    """
                                    SELECT (to_jsonb(r) || jsonb_build_object('kind', :kind::text, 'told', TRUE))::text
                                    FROM received_resource r
                                    WHERE r.type = :type
                                    """)
                            .param("kind", kind == null ? "PERSON" : kind)
                            .param("type", type),
                    rows);
        }
        return rows;
    }

    private static void read(JdbcClient.StatementSpec statement, Map<UUID, Row> rows) {
        for (String text : statement.query(String.class).list()) {
            JsonNode node = JSON.readTree(text);
            UUID id = Objects.requireNonNull(id(node, "id"));
            rows.put(
                    id,
                    new Row(
                            id,
                            id(node, "client_id"),
                            node.path("kind").asString(),
                            node.path("register").asString(),
                            node.path("service_task").isString()
                                    ? node.path("service_task").asString()
                                    : null,
                            id(node, "producer_id"),
                            OffsetDateTime.parse(node.path("recorded_at").asString()).toInstant(),
                            node.path("told").asBoolean(),
                            id(node, "document_id")));
        }
    }

    private static @Nullable UUID id(JsonNode node, String name) {
        return node.path(name).isString() ? UUID.fromString(node.path(name).asString()) : null;
    }

    /** Every page; no page but the last is short. */
    private List<UUID> page(String query, String token) {
        var ids = new ArrayList<UUID>();
        int count = Integer.parseInt(query.replaceAll(".*_count=(\\d+).*", "$1"));
        String next = "/" + query;
        while (next != null) {
            JsonNode bundle = bundle(get(next, token).body());
            next = null;
            for (JsonNode link : bundle.path("link")) {
                if (link.path("relation").asString().equals("next")) {
                    next = link.path("url").asString().substring(base().length());
                }
            }
            var entries = new ArrayList<UUID>();
            bundle.path("entry")
                    .forEach(e ->
                            entries.add(UUID.fromString(e.path("resource").path("id").asString())));
            if (next != null) {
                assertThat(entries).as(query).hasSize(count);
            }
            ids.addAll(entries);
        }
        return ids;
    }

    private static JsonNode bundle(String body) {
        JsonNode bundle = JSON.readTree(body);
        assertThat(bundle.path("resourceType").asString()).as(body).isEqualTo("Bundle");
        return bundle;
    }

    /** Sectors, permits, prohibitions and joint services, drawn for everybody. */
    private void mix(List<Traveller> travellers, Random draw) {
        for (Traveller person : travellers) {
            Actor self = People.client(accounts, person.id()).actor();
            permits.informed(self);
            if (draw.nextBoolean()) {
                permits.permit(
                        self,
                        new Permits.NewPermit(
                                Register.PATIENT,
                                Set.of("ENTRIES"),
                                draw.nextBoolean() ? null : now.today(),
                                null));
            }
            if (draw.nextBoolean()) {
                permits.permit(
                        self,
                        new Permits.NewPermit(
                                Register.SOCIAL_WELFARE,
                                Set.of(ServiceTask.TYOIKAISET.name()),
                                null,
                                null));
            }
            if (draw.nextInt(3) == 0) {
                permits.forbid(
                        self,
                        draw.nextBoolean() ? Register.PATIENT : Register.SOCIAL_WELFARE,
                        null);
            }
            if (draw.nextBoolean()) {
                jointServices.begin(Actor.system(), person.id(), Ids.next(), now.today());
            }
            for (String table :
                    List.of(
                            "appointment",
                            "visit",
                            "instrument_answer",
                            "instrument_score",
                            "contact",
                            "path",
                            "task")) {
                jdbc.sql(
                                """
                                UPDATE %s
                                SET register = CASE WHEN :social THEN 'SOCIAL_WELFARE' ELSE 'PATIENT' END,
                                    service_task = CASE WHEN :social THEN :task END
                                WHERE client_id = :client
                                  AND mod(abs(hashtext(id::text)), 3) = :third
                                """
                                        .formatted(table))
                        .param("social", draw.nextBoolean())
                        .param(
                                "task",
                                List.of(ServiceTask.values())
                                        .get(draw.nextInt(ServiceTask.values().length))
                                        .name())
                        .param("client", person.id().value())
                        .param("third", draw.nextInt(3))
                        .update();
            }
        }
    }

    /** Whoever reads, each with a token of an app that was let in. */
    private Map<Account, String> readers(List<Traveller> travellers) {
        var readers = new LinkedHashMap<Account, String>();
        for (Traveller client : travellers.subList(0, 2)) {
            Account self = People.client(accounts, client.id());
            readers.put(self, LetIn.token(mvc, self, "demo-app", "patient/*.rs"));
        }
        var staff = new ArrayList<Account>();
        staff.add(People.nurse(accounts));
        staff.add(People.counsellor(accounts));
        staff.add(
                worker("Laaja terveys", Role.PROFESSIONAL, CareTask.H1, travellers.subList(0, 3)));
        staff.add(
                worker(
                        "Rajattu terveys",
                        Role.PROFESSIONAL,
                        CareTask.H2,
                        travellers.subList(1, 4)));
        staff.add(worker("Laaja vastuu", Role.PROFESSIONAL, CareTask.S1, travellers));
        staff.add(worker("Toteutus", Role.PARTNER, CareTask.S4, travellers.subList(2, 4)));
        staff.add(worker("Hallinto", Role.PROFESSIONAL, CareTask.H5, travellers.subList(0, 1)));
        staff.add(worker("Ei suhdetta", Role.PROFESSIONAL, CareTask.H1, List.of()));
        staff.add(worker("Tietosuojavastaava", Role.PRIVACY_OFFICER, null, List.of()));
        staff.add(worker("Johto", Role.LEAD, CareTask.H1, travellers));
        Account rescuer = worker("Hätä", Role.PROFESSIONAL, CareTask.H2, List.of());
        emergencies.open(
                rescuer.actor(),
                travellers.get(3).id(),
                EmergencyReason.LIFE_OR_HEALTH,
                "Tajuton, tiedot tarvitaan heti.");
        staff.add(rescuer);
        staff.forEach(s -> readers.put(s, LetIn.token(mvc, s, "demo-clinic", "user/*.rs")));
        return readers;
    }

    private Account worker(
            String name, Role role, @Nullable CareTask task, List<Traveller> clients) {
        var person =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        name,
                        "Kokeilu",
                        "PHYSIOTHERAPIST",
                        People.SOCIAL,
                        true,
                        false);
        organizations.save(person);
        if (task != null) {
            careTasks.give(
                    List.of(
                            new CareTasks.Given(
                                    person.id(),
                                    task,
                                    List.of(ServiceTask.TYOIKAISET),
                                    List.of(People.RECEPTION),
                                    null,
                                    now.today(),
                                    null)));
        }
        transaction.executeWithoutResult(t ->
                clients.forEach(c ->
                        relationships.open(
                                c.id(),
                                Holder.of(person.id()),
                                RelationshipKind.TEAM,
                                Ids.next(),
                                now.today(),
                                null)));
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi(name),
                        Set.of(role),
                        person.id(),
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
