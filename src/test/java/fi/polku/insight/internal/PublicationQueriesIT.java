package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.insight.PublishedEdition;
import fi.polku.insight.PublishedWait;
import fi.polku.insight.PublishedWait.Figures;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything is taken back in the end: what is published in earnest stays for ever. */
@DisplayName("Published waiting times")
class PublicationQueriesIT extends InsightTest {
    private static final LocalDate MONTH = LocalDate.parse("2025-09-01");

    @Autowired PublicationQueries queries;
    @Autowired PublicationDesk desk;
    @Autowired EditionDesk again;

    private Set<Optional<UUID>> by(String table, int edition) {
        return jdbc.sql(
                        "SELECT created_by FROM "
                                + table
                                + " WHERE month_on = :month AND edition = :edition")
                .param("month", MONTH)
                .param("edition", edition)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .set();
    }

    private void undone(Runnable action) {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            action.run();
        });
    }

    private void waited(ClientId client, LocalDate from, LocalDate to) {
        var subject = start(client, from + "T10:00");
        deadlines.met(
                subject,
                DeadlineFamily.PHC_FIRST,
                to.atTime(12, 0).atZone(Now.ZONE).toInstant(),
                Actor.system());
    }

    private Figures published(LocalDate month, int edition) {
        return queries.listWaits(month, edition).stream()
                .filter(w -> unit.equals(w.unitId()))
                .map(PublishedWait::figures)
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest(name = "are what counting by hand gives, seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void byHand(long seed) {
        var random = new Random(seed);
        undone(() -> {
            var days = new ArrayList<Integer>();
            int kept = 0;
            for (int i = 0; i < 23; i++) {
                LocalDate to = MONTH.plusDays(random.nextInt(-3, 33));
                int wait = random.nextInt(130);
                LocalDate from = to.minusDays(wait);
                waited(person("Julkaistu"), from, to);
                if (to.getMonth() == MONTH.getMonth()) {
                    days.add(wait);
                    // 40 years old: three months from the assessment.
                    kept += to.isAfter(from.plusMonths(3)) ? 0 : 1;
                }
            }
            Collections.sort(days);
            int n = days.size();
            queries.insertMonth(MONTH, 7, "koe", null, NOW);
            queries.insertWaits(MONTH, 7, 5, null, NOW);
            assertThat(published(MONTH, 7))
                    .isEqualTo(
                            new Figures(
                                    n,
                                    n,
                                    days.get((int) Math.ceil(n * 0.5) - 1),
                                    days.get((int) Math.ceil(n * 0.9) - 1),
                                    kept));
        });
    }

    @Test
    @DisplayName("of four people are left out, of five told; many waits of one are still one")
    void few() {
        undone(() -> {
            ClientId often = person("Usein");
            for (int i = 0; i < 9; i++) {
                waited(often, MONTH.plusDays(i), MONTH.plusDays(10));
            }
            for (int i = 0; i < 3; i++) {
                waited(person("Kerran"), MONTH, MONTH.plusDays(10));
            }
            queries.insertMonth(MONTH, 7, "koe", null, NOW);
            queries.insertWaits(MONTH, 7, 5, null, NOW);
            assertThat(queries.listWaits(MONTH, 7))
                    .filteredOn(w -> unit.equals(w.unitId()))
                    .singleElement()
                    .satisfies(w -> assertThat(w.figures()).isNull());
            waited(person("Viides"), MONTH, MONTH.plusDays(10));
            queries.insertMonth(MONTH, 8, "koe", null, NOW);
            queries.insertWaits(MONTH, 8, 5, null, NOW);
            assertThat(published(MONTH, 8))
                    .extracting(Figures::people, Figures::waits)
                    .containsExactly(5, 13);
        });
    }

    @Test
    @DisplayName("are frozen: what is recorded later shows only in a new edition with its reason")
    void frozen() {
        undone(() -> {
            for (int i = 0; i < 5; i++) {
                waited(person("Ajoissa"), MONTH, MONTH.plusDays(3));
            }
            desk.publishDue();
            assertThat(desk.publishDue()).as("twice is once").isZero();
            assertThat(queries.findMonth(MONTH).orElseThrow().edition()).isEqualTo(1);
            Figures first = published(MONTH, 1);
            assertThat(first).isEqualTo(new Figures(5, 5, 3, 3, 5));
            waited(person("Myöhään kirjattu"), MONTH, MONTH.plusDays(20));
            desk.publishDue();
            assertThat(published(MONTH, 1)).isEqualTo(first);
            var lead = account(Role.LEAD);
            again.publish(
                    lead.actor(),
                    new NewEdition("2025-09", "2025-09", " Yksi käynti kirjattiin myöhään "));
            assertThat(published(MONTH, 1)).isEqualTo(first);
            assertThat(desk.month(MONTH).orElseThrow())
                    .satisfies(m -> {
                        assertThat(m.edition()).isEqualTo(2);
                        assertThat(m.reason()).isEqualTo("Yksi käynti kirjattiin myöhään");
                    });
            assertThat(queries.listEditions())
                    .as("both are told, the newest first")
                    .filteredOn(e -> e.monthOn().equals(MONTH))
                    .extracting(PublishedEdition::edition, PublishedEdition::reason)
                    .containsExactly(tuple(2, "Yksi käynti kirjattiin myöhään"), tuple(1, null));
            assertThat(desk.editions()).isEqualTo(queries.listEditions());
            for (String table : List.of("published_month", "published_wait")) {
                assertThat(by(table, 1)).as("the system").isEqualTo(Set.of(Optional.empty()));
                assertThat(by(table, 2)).isEqualTo(Set.of(Optional.of(lead.id().value())));
            }
            assertThat(published(MONTH, 2)).isEqualTo(new Figures(6, 6, 3, 20, 6));
            assertThat(desk.all())
                    .filteredOn(w -> w.monthOn().equals(MONTH))
                    .allMatch(w -> w.edition() == 2);
            assertThat(desk.months())
                    .contains(MONTH)
                    .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        });
    }

    @Test
    @DisplayName("cannot be changed or taken away")
    void added() {
        for (String table : List.of("published_month", "published_wait", "t3_reading")) {
            for (String change : List.of("DELETE FROM %s", "UPDATE %s SET created_at = NULL")) {
                assertThatThrownBy(() -> jdbc.sql(change.formatted(table)).update())
                        .hasStackTraceContaining("permission denied");
            }
        }
    }
}
