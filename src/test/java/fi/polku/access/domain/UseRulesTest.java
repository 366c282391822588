package fi.polku.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.CareTask;
import fi.polku.access.DataPart;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The work tasks of decree 457/2024")
class UseRulesTest {
    private static final UnitId OWN = new UnitId(new UUID(0, 1));
    private static final UnitId OTHER = new UnitId(new UUID(0, 2));
    private static final ServiceTask WORKED_IN = ServiceTask.VAMMAISPALVELUT;

    @Test
    @DisplayName("may use of their own sector what 5–9 and 12–17 § say, and no more")
    void ownSector() {
        var elsewhere = new TreeMap<CareTask, String>();
        var atHome = new TreeMap<CareTask, String>();
        for (CareTask task : CareTask.values()) {
            elsewhere.put(task, used(task, false, OTHER, ServiceTask.LASTENSUOJELU));
            atHome.put(task, used(task, false, OWN, WORKED_IN));
        }
        assertThat(elsewhere).isEqualTo(new TreeMap<>(DecreeAsRead.ELSEWHERE));
        assertThat(atHome).isEqualTo(new TreeMap<>(DecreeAsRead.AT_HOME));
    }

    @Test
    @DisplayName("may use of the other sector what 18 and 19 § add in a joint service")
    void otherSector() {
        var jointly = new TreeMap<CareTask, String>();
        for (CareTask task : CareTask.values()) {
            var more = words(used(task, true, OWN, WORKED_IN));
            more.removeAll(words(used(task, false, OWN, WORKED_IN)));
            jointly.put(task, String.join(" ", more));
        }
        assertThat(jointly).isEqualTo(new TreeMap<>(DecreeAsRead.JOINTLY));
    }

    @Test
    @DisplayName("reach the service tasks that 13, 14 and 18 § name")
    void serviceTasks() {
        assertThat(plansOf(CareTask.S2, false))
                .containsExactlyInAnyOrder(
                        ServiceTask.LAPSIPERHEET,
                        ServiceTask.TYOIKAISET,
                        ServiceTask.IAKKAAT,
                        WORKED_IN);
        assertThat(plansOf(CareTask.S3, false))
                .containsExactlyInAnyOrder(
                        ServiceTask.PERHEOIKEUDELLISET,
                        ServiceTask.LAPSIPERHEET,
                        ServiceTask.TYOIKAISET);
        assertThat(plansOf(CareTask.S4, false)).containsExactly(WORKED_IN);
        assertThat(plansOf(CareTask.H1, true))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(ServiceTask.PERHEOIKEUDELLISET)));
        assertThat(plansOf(CareTask.H2, true)).containsExactly(WORKED_IN);
    }

    @Test
    @DisplayName("never use mediation, a shelter or notes of therapy")
    void keptApart() {
        assertThat(UseRules.all())
                .extracting(UseRule::data)
                .doesNotContainAnyElementsOf(Decider.KEPT_APART);
    }

    @Test
    @DisplayName("are of one register on their own and of the other only across")
    void registers() {
        assertThat(UseRules.all())
                .allSatisfy(r ->
                        assertThat(r.data().register() == r.task().register())
                                .as(r.toString())
                                .isEqualTo(r.ground() == UseRule.Ground.OWN));
    }

    private static Set<ServiceTask> plansOf(CareTask task, boolean jointly) {
        var reached = EnumSet.noneOf(ServiceTask.class);
        for (ServiceTask of : ServiceTask.values()) {
            if (words(used(task, jointly, OTHER, of)).contains("CLIENT_PLAN")) {
                reached.add(of);
            }
        }
        return reached;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(text.isEmpty() ? List.of() : List.of(text.split(" ", -1)));
    }

    private static String used(
            CareTask task, boolean jointly, UnitId writtenIn, @Nullable ServiceTask of) {
        var standing =
                new Standing(
                        List.of(new Work(task, Set.of(WORKED_IN), Set.of(OWN))),
                        List.of(OWN),
                        true,
                        jointly,
                        false,
                        List.of(),
                        List.of());
        var parts = new TreeSet<String>();
        for (DataPart part : DataPart.values()) {
            var kept =
                    new Kept(
                            new UUID(0, 9),
                            part,
                            part.register() == Register.SOCIAL_WELFARE ? of : null,
                            writtenIn,
                            LocalDate.of(2026, 3, 10));
            if (Decider.decide(standing, kept, UseRules.all()).allowed()) {
                parts.add(part.name());
            }
        }
        return String.join(" ", parts);
    }
}
