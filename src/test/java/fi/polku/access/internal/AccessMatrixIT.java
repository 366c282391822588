package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.DataPart;
import fi.polku.access.Holder;
import fi.polku.access.Mandate;
import fi.polku.access.OpeningKind;
import fi.polku.access.RecordUse;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Role;
import fi.polku.access.domain.Decider;
import fi.polku.access.domain.DecreeAsRead;
import fi.polku.access.domain.Kept;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every work task and role against every part of the record, with and without each ground: what the
 * filter lets through and what the explanation says is what the decree reads.
 */
@DisplayName("Who may use which part of a record")
class AccessMatrixIT extends RecordFilterTest {
    private static final ServiceTask WORKED_IN = ServiceTask.VAMMAISPALVELUT;
    private static final ServiceTask OTHER_TASK = ServiceTask.LASTENSUOJELU;

    private enum Ground {
        RELATIONSHIP,
        JOINT_SERVICE,
        PERMIT,
        PROHIBITION,
        EMERGENCY,
        AUTHORITY,
        UNABLE,
        CONFIRMATION
    }

    @Autowired RecordUse use;

    private final List<Kept> records =
            Stream.of(DataPart.values())
                    .flatMap(part ->
                            Stream.of(
                                    kept(part, true),
                                    kept(part, false),
                                    of(kept(part, true), OWN_PROTECTED),
                                    of(kept(part, false), PROTECTED)))
                    .toList();

    @ParameterizedTest
    @EnumSource(CareTask.class)
    @DisplayName("a work task, with every combination of grounds")
    void workTask(CareTask task) {
        combinations(List.of(Ground.values())).forEach(grounds -> check(task, grounds));
    }

    private static List<Set<Ground>> combinations(List<Ground> of) {
        if (of.isEmpty()) {
            return List.of(EnumSet.noneOf(Ground.class));
        }
        List<Set<Ground>> without = combinations(of.subList(1, of.size()));
        return Stream.concat(without.stream(), without.stream().map(s -> with(s, of.getFirst())))
                .toList();
    }

    private static Set<Ground> with(Set<Ground> grounds, Ground one) {
        var all = EnumSet.copyOf(grounds);
        all.add(one);
        return all;
    }

    private void check(CareTask task, Set<Ground> grounds) {
        var client = new ClientId(Ids.next());
        var professional = new ProfessionalId(Ids.next());
        Actor actor = actor(professional, null);
        careTasks.give(
                List.of(
                        new CareTasks.Given(
                                professional,
                                task,
                                List.of(WORKED_IN),
                                List.of(UNIT, OWN_PROTECTED),
                                null,
                                now.today(),
                                null)));
        grounds.forEach(g -> give(g, client, actor));
        var let = let(actor, client, records);
        var explained =
                use.explain(actor, client, records.stream().map(k -> of(client, k)).toList(), NOW);
        for (int n = 0; n < records.size(); n++) {
            Kept kept = records.get(n);
            boolean expected = expected(task, grounds, kept);
            assertThat(let.get(n)).as("%s with %s: %s", task, grounds, kept).isEqualTo(expected);
            assertThat(explained.answers().get(n).allowed())
                    .as("explained: %s with %s: %s", task, grounds, kept)
                    .isEqualTo(expected);
        }
    }

    /** As the decree reads; the relationship of a joint service is made with it. */
    private static boolean expected(CareTask task, Set<Ground> grounds, Kept kept) {
        if (grounds.contains(Ground.EMERGENCY) && !Decider.KEPT_APART.contains(kept.data())) {
            return true;
        }
        if (!grounds.contains(Ground.RELATIONSHIP) && !grounds.contains(Ground.JOINT_SERVICE)) {
            return false;
        }
        boolean home = UNIT.equals(kept.unit()) || OWN_PROTECTED.equals(kept.unit());
        if (PROTECTED.equals(kept.unit())
                && List.of(DecreeAsRead.CLOSED_WHEN_PROTECTED.split(" ", -1))
                        .contains(kept.data().name())
                && !grounds.contains(Ground.CONFIRMATION)) {
            return false;
        }
        if (has(home ? DecreeAsRead.AT_HOME : DecreeAsRead.ELSEWHERE, task, kept.data())) {
            return true;
        }
        return has(home ? DecreeAsRead.JOINTLY : DecreeAsRead.JOINTLY_ELSEWHERE, task, kept.data())
                && (grounds.contains(Ground.AUTHORITY)
                        || (!grounds.contains(Ground.PROHIBITION)
                                && (grounds.contains(Ground.JOINT_SERVICE)
                                        || grounds.contains(Ground.PERMIT)
                                        || grounds.contains(Ground.UNABLE))));
    }

    private static boolean has(Map<CareTask, String> parts, CareTask task, DataPart part) {
        return List.of(Objects.requireNonNull(parts.get(task)).split(" ", -1))
                .contains(part.name());
    }

    private void give(Ground ground, ClientId client, Actor actor) {
        switch (ground) {
            case RELATIONSHIP -> relate(client, actor, RelationshipKind.CARE);
            case JOINT_SERVICE -> {
                insert(
                        "joint_service",
                        Map.of(
                                "client_id", client.value(),
                                "source_id", Ids.next(),
                                "from_on", now.today()));
                relate(client, actor, RelationshipKind.TEAM);
            }
            case PERMIT -> {
                permit(client, Register.PATIENT, "SUMMARY", "ENTRIES", "STATEMENTS");
                permit(
                        client,
                        Register.SOCIAL_WELFARE,
                        Stream.of(ServiceTask.values()).map(Enum::name).toArray(String[]::new));
            }
            case PROHIBITION ->
                    Stream.of(Register.values())
                            .forEach(r -> insert("prohibition", row(client, r)));
            case EMERGENCY -> opened(client, actor);
            case AUTHORITY -> state(client, actor, OpeningKind.AUTHORITY);
            case UNABLE -> state(client, actor, OpeningKind.UNABLE);
            case CONFIRMATION -> state(client, actor, OpeningKind.PROTECTED);
        }
    }

    private void permit(ClientId client, Register register, String... parts) {
        var row = row(client, register);
        row.put("parts", parts);
        insert("permit", row);
    }

    private void relate(ClientId client, Actor actor, RelationshipKind kind) {
        relationships.open(
                client,
                Holder.of(Objects.requireNonNull(actor.professional())),
                kind,
                Ids.next(),
                now.today(),
                null);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("a role alone gives nothing but to oneself and to the system")
    void role(Role role) {
        var client = new ClientId(Ids.next());
        var lets = new ArrayList<Boolean>();
        for (ClientId own : new ClientId[] {null, client, new ClientId(Ids.next())}) {
            var actor = somebody(role, own);
            boolean all = role == Role.SYSTEM || client.equals(own);
            assertThat(let(actor, client, records)).as("%s, own %s", role, own).containsOnly(all);
            lets.add(all);
        }
        assertThat(lets).contains(true);
    }

    private static Actor somebody(Role role, @Nullable ClientId own) {
        return new Actor(
                new AccountId(Ids.next()), "Kokeilija", Set.of(role), null, own, List.of(UNIT));
    }

    @ParameterizedTest
    @EnumSource(Mandate.Kind.class)
    @DisplayName("who acts for the client reads the registers of the mandate, and no hidden ones")
    void mandate(Mandate.Kind kind) {
        for (Set<Register> registers :
                List.of(
                        Set.of(Register.PATIENT),
                        Set.of(Register.SOCIAL_WELFARE),
                        Set.of(Register.values()))) {
            for (boolean hidden : new boolean[] {false, true}) {
                var client = new ClientId(Ids.next());
                if (hidden) {
                    insert(
                            "guardian_hidden",
                            Map.of(
                                    "client_id",
                                    client.value(),
                                    "event_id",
                                    DOCUMENT,
                                    "of_register",
                                    "PATIENT",
                                    "given_at",
                                    NOW.minusSeconds(60).atOffset(java.time.ZoneOffset.UTC)));
                }
                Actor holder =
                        somebody(Role.CLIENT, new ClientId(Ids.next()))
                                .actingBy(
                                        new Mandate(
                                                Ids.next(),
                                                client,
                                                kind,
                                                registers,
                                                Set.of(Mandate.Power.READ),
                                                now.today(),
                                                null));
                var let = let(holder, client, records);
                var explained =
                        use.explain(
                                holder,
                                client,
                                records.stream().map(k -> of(client, k)).toList(),
                                NOW);
                // The national service does not say which holder is a guardian (decision 21).
                boolean guardian = kind != Mandate.Kind.PROXY;
                for (int n = 0; n < records.size(); n++) {
                    boolean expected =
                            registers.contains(records.get(n).data().register())
                                    && !(hidden && guardian);
                    assertThat(let.get(n))
                            .as("%s of %s, hidden %s: %s", kind, registers, hidden, records.get(n))
                            .isEqualTo(expected);
                    assertThat(explained.answers().get(n).allowed()).isEqualTo(expected);
                }
                assertThat(let(holder, new ClientId(Ids.next()), records))
                        .as("of somebody else")
                        .containsOnly(false);
            }
        }
    }

    @Test
    @DisplayName("a student's task gives nothing of those whom the one who guides does not know")
    void student() {
        var client = new ClientId(Ids.next());
        var supervisor = new ProfessionalId(Ids.next());
        Actor student = actor(new ProfessionalId(Ids.next()), null);
        careTasks.give(
                List.of(
                        new CareTasks.Given(
                                Objects.requireNonNull(student.professional()),
                                CareTask.H1,
                                List.of(),
                                List.of(UNIT),
                                supervisor,
                                now.today(),
                                null)));
        relate(client, student, RelationshipKind.CARE);
        var patient = records.stream().filter(k -> k.data() == DataPart.CARE_PLAN).toList();
        assertThat(let(student, client, patient)).containsOnly(false);
        assertThat(use.ask(student, of(client, patient.getFirst())).allowed()).isFalse();
        relationships.open(
                client,
                Holder.of(supervisor),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        assertThat(let(student, client, patient).getFirst()).isTrue();
        assertThat(use.ask(student, of(client, patient.getFirst())).allowed()).isTrue();
    }

    @Test
    @DisplayName("a relationship without a work task gives nothing")
    void noTask() {
        var client = new ClientId(Ids.next());
        Actor actor = actor(new ProfessionalId(Ids.next()), null);
        relate(client, actor, RelationshipKind.CARE);
        assertThat(let(actor, client, records)).containsOnly(false);
    }

    private static Kept kept(DataPart part, boolean home) {
        boolean social = part.register() == Register.SOCIAL_WELFARE;
        UnitId unit = home ? UNIT : OTHER_UNIT;
        ServiceTask task = home ? WORKED_IN : OTHER_TASK;
        return new Kept(
                DOCUMENT, part, social ? task : null, unit, java.time.LocalDate.of(2026, 2, 1));
    }

    private static Kept of(Kept kept, UnitId unit) {
        return new Kept(kept.document(), kept.data(), kept.serviceTask(), unit, kept.recordedOn());
    }

    private static RecordUse.Of of(ClientId client, Kept kept) {
        return new RecordUse.Of(
                client,
                kept.document(),
                kept.data(),
                kept.serviceTask(),
                kept.unit(),
                kept.recordedOn());
    }
}
