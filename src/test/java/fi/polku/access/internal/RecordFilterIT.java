package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.DataPart;
import fi.polku.access.Holder;
import fi.polku.access.OpeningKind;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.access.RecordUse;
import fi.polku.access.RelationshipKind;
import fi.polku.access.domain.Decider;
import fi.polku.access.domain.Kept;
import fi.polku.access.domain.PermitGiven;
import fi.polku.access.domain.ProhibitionGiven;
import fi.polku.access.domain.Protections;
import fi.polku.access.domain.Standing;
import fi.polku.access.domain.UseRules;
import fi.polku.access.domain.Work;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The decision as SQL and the decision as code, held against each other over random cases. */
@DisplayName("The filter of records in SQL")
class RecordFilterIT extends RecordFilterTest {
    private static final LocalDate EARLY = LocalDate.of(2025, 5, 31);
    private static final LocalDate LATE = LocalDate.of(2026, 2, 1);
    private static final int STANDINGS = 120;

    @Autowired RecordUse use;

    /** Fixed, so that a difference once found is found again. */
    private final Random random = new Random(457_2024);

    private final List<Kept> records = everyRecord();

    private record Asked(Actor actor, ClientId client, Standing standing) {}

    @Test
    @DisplayName("lets through exactly the records that the decision allows")
    void sameAsDecision() {
        int allowed = 0;
        int refused = 0;
        for (int i = 0; i < STANDINGS; i++) {
            Asked asked = somebody();
            var let = let(asked.actor, asked.client, records);
            for (int n = 0; n < records.size(); n++) {
                var decision = Decider.decide(asked.standing, records.get(n), UseRules.all());
                assertThat(let.get(n))
                        .as("%s of %s: %s", records.get(n), asked.standing, decision.reason())
                        .isEqualTo(decision.allowed());
                if (decision.allowed()) {
                    allowed++;
                } else {
                    refused++;
                }
            }
            assertExplained(asked);
        }
        assertThat(allowed).as("some are let through").isGreaterThan(2000);
        assertThat(refused).as("some are not").isGreaterThan(2000);
    }

    /** What is told of a record is what was decided of it. */
    private void assertExplained(Asked asked) {
        for (int i = 0; i < 5; i++) {
            Kept record = one(records);
            var decision = Decider.decide(asked.standing, record, UseRules.all());
            var answer =
                    use.ask(
                            asked.actor,
                            new RecordUse.Of(
                                    asked.client,
                                    record.document(),
                                    record.event(),
                                    record.data(),
                                    record.serviceTask(),
                                    record.unit(),
                                    record.recordedOn()));
            assertThat(answer.allowed())
                    .as("%s of %s: %s", record, asked.standing, answer.reason())
                    .isEqualTo(decision.allowed());
        }
    }

    @Test
    @DisplayName("lets the client have every record of the client's own, and nobody else's")
    void own() {
        var client = new ClientId(Ids.next());
        var self = actor(null, client);
        assertThat(let(self, client, records)).containsOnly(true);
        assertThat(let(self, new ClientId(Ids.next()), records)).containsOnly(false);
        assertThat(let(Actor.anonymous(), client, records)).containsOnly(false);
        assertThat(let(Actor.system(), client, records)).containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "e", "j", "p", "r", "u", "w", "x"})
    @DisplayName("keeps a stranger out whatever the row is called")
    void anyName(String row) {
        var professional = new ProfessionalId(Ids.next());
        works(professional);
        String sql =
                """
                SELECT count(*)
                FROM (SELECT CAST(:client AS uuid) AS client_id, 'PATIENT' AS register, NULL AS service_task,
                  CAST(:unit AS uuid) AS producer_id, CAST(:unit AS uuid) AS id, CAST(:unit AS uuid) AS appointment_id, now() AS recorded_at) %s
                WHERE %s
                """
                        .formatted(row, RecordFilter.on(RecordKind.VISIT, row));
        var params = Params.of("client", new ClientId(Ids.next())).and("unit", UNIT);
        assertThat(
                        jdbc.sql(sql)
                                .paramSource(
                                        RecordFilter.params(params, actor(professional, null), NOW)
                                                .source())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private Asked somebody() {
        var client = new ClientId(Ids.next());
        var professional = new ProfessionalId(Ids.next());
        Actor actor = actor(professional, null);
        var works = works(professional);
        boolean related = random.nextInt(5) > 0;
        boolean jointly = random.nextBoolean() && joint(client, professional);
        if (related || jointly) {
            relationships.open(
                    client,
                    random.nextBoolean() ? Holder.of(professional) : Holder.of(UNIT),
                    RelationshipKind.CARE,
                    Ids.next(),
                    now.today(),
                    null);
        }
        boolean emergency = random.nextInt(8) == 0 && opened(client, actor);
        var stated = some(List.of(OpeningKind.values()));
        stated.forEach(kind -> state(client, actor, kind));
        return new Asked(
                actor,
                client,
                standing(
                        works,
                        related || jointly,
                        jointly,
                        emergency,
                        permits(client),
                        prohibitions(client),
                        Set.copyOf(stated)));
    }

    private static Standing standing(
            List<Work> works,
            boolean related,
            boolean jointly,
            boolean emergency,
            List<PermitGiven> permits,
            List<ProhibitionGiven> prohibitions,
            Set<OpeningKind> stated) {
        return new Standing(
                works,
                List.of(UNIT),
                related,
                jointly,
                emergency,
                permits,
                prohibitions,
                stated,
                new Protections(Set.of(PROTECTED, OWN_PROTECTED), Set.of()));
    }

    private List<Work> works(ProfessionalId professional) {
        var works = new ArrayList<Work>();
        for (int n = random.nextInt(10) == 0 ? 2 : 1; n > 0; n--) {
            CareTask task = one(List.of(CareTask.values()));
            var serviceTasks = some(List.of(ServiceTask.values()));
            var units = some(List.of(UNIT, OTHER_UNIT, OWN_PROTECTED));
            careTasks.give(
                    List.of(
                            new CareTasks.Given(
                                    professional,
                                    task,
                                    serviceTasks,
                                    units,
                                    null,
                                    now.today(),
                                    null)));
            works.add(new Work(task, Set.copyOf(serviceTasks), Set.copyOf(units)));
        }
        // A task that is over gives nothing.
        careTasks.give(
                List.of(
                        new CareTasks.Given(
                                professional,
                                CareTask.S5,
                                List.of(),
                                List.of(),
                                null,
                                EARLY,
                                now.today().minusDays(1))));
        return works;
    }

    /** With those who give it when their relationship is of the kind that gives it. */
    private boolean joint(ClientId client, ProfessionalId professional) {
        var path = Ids.next();
        insert(
                "joint_service",
                Map.of(
                        "client_id", client.value(),
                        "source_id", path,
                        "from_on", now.today()));
        boolean began = random.nextBoolean();
        relationships.open(
                client,
                Holder.of(professional),
                began ? RelationshipKind.CARE : RelationshipKind.TEAM,
                began ? path : Ids.next(),
                now.today(),
                null);
        return true;
    }

    private List<PermitGiven> permits(ClientId client) {
        var permits = new ArrayList<PermitGiven>();
        for (int n = random.nextInt(3); n > 0; n--) {
            Register register = one(List.of(Register.values()));
            var parts =
                    register == Register.PATIENT
                            ? some(
                                    List.of(
                                            PermitGiven.SUMMARY,
                                            PermitGiven.ENTRIES,
                                            PermitGiven.STATEMENTS))
                            : some(List.of(ServiceTask.values())).stream()
                                    .map(ServiceTask::name)
                                    .toList();
            if (parts.isEmpty()) {
                continue;
            }
            var given =
                    new PermitGiven(
                            register,
                            one(java.util.Arrays.asList(null, UNIT, OTHER_UNIT)),
                            Set.copyOf(parts),
                            random.nextBoolean() ? null : LATE.minusMonths(1),
                            random.nextBoolean() ? null : LATE.plusMonths(1));
            var row = row(client, register);
            row.put("parts", parts.toArray(String[]::new));
            row.put("receiver_unit_id", given.receiver() == null ? null : given.receiver().value());
            row.put("recorded_from_on", given.recordedFrom());
            row.put("recorded_to_on", given.recordedTo());
            boolean withdrawn = random.nextInt(4) == 0;
            row.put("withdrawn_at", withdrawn ? row.get("given_at") : null);
            insert("permit", row);
            if (!withdrawn) {
                permits.add(given);
            }
        }
        return permits;
    }

    private List<ProhibitionGiven> prohibitions(ClientId client) {
        var prohibitions = new ArrayList<ProhibitionGiven>();
        for (int n = random.nextInt(3); n > 0; n--) {
            Register register = one(List.of(Register.values()));
            ServiceTask task =
                    register == Register.PATIENT || random.nextBoolean()
                            ? null
                            : one(List.of(ServiceTask.values()));
            var given =
                    new ProhibitionGiven(
                            register,
                            task,
                            task != null || random.nextInt(3) == 0 ? null : DOCUMENT);
            var row = row(client, register);
            row.put("service_task", task == null ? null : task.name());
            row.put("document_id", given.document());
            boolean withdrawn = random.nextInt(4) == 0;
            row.put("withdrawn_at", withdrawn ? row.get("given_at") : null);
            insert("prohibition", row);
            if (!withdrawn) {
                prohibitions.add(given);
            }
        }
        return prohibitions;
    }

    /** Each part, service task, unit, document and day there can be. */
    private static List<Kept> everyRecord() {
        var records = new ArrayList<Kept>();
        for (DataPart part : DataPart.values()) {
            var tasks = new ArrayList<@Nullable ServiceTask>();
            tasks.add(null);
            if (part.register() == Register.SOCIAL_WELFARE) {
                tasks.addAll(List.of(ServiceTask.values()));
            }
            for (ServiceTask task : tasks) {
                for (UnitId unit : List.of(UNIT, OTHER_UNIT, PROTECTED, OWN_PROTECTED)) {
                    records.add(new Kept(DOCUMENT, part, task, unit, LATE));
                    records.add(new Kept(OTHER_DOCUMENT, DOCUMENT, part, task, unit, LATE));
                    records.add(new Kept(OTHER_DOCUMENT, part, task, unit, LATE));
                    records.add(new Kept(OTHER_DOCUMENT, part, task, unit, EARLY));
                }
            }
        }
        return records;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> List<T> some(List<T> of) {
        return of.stream().filter(t -> random.nextBoolean()).toList();
    }
}
