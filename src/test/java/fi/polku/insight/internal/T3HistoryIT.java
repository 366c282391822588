package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.deadline.T3;
import fi.polku.insight.QueueBookId;
import fi.polku.insight.T3Page;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What is measured can only be added to: it is taken back with the transaction. */
@DisplayName("The history of T3")
@Transactional
class T3HistoryIT extends InsightTest {
    @Autowired T3Desk desk;
    @Autowired T3ReadingQueries readings;
    @Autowired QueueBookQueries books;
    @Autowired BookQueries source;
    @Autowired PublicationDesk publication;

    private final Texts fi = new Bundles().in("fi");
    private Actor lead;

    @BeforeEach
    void aLead() {
        lead = account(Role.LEAD).actor();
    }

    @Test
    @DisplayName(
            "tells each group now and 4, 12 and 52 weeks ago, from the newest reading of the week")
    void thenAndNow() {
        desk.takeIn(
                List.of(
                        reading("2025-03-10", 30),
                        reading("2025-12-15", 24),
                        reading("2026-02-07", 99),
                        reading("2026-02-09", 12.5),
                        reading("2026-03-09", 8),
                        reading("2026-03-10", 7)));
        assertThat(row())
                .containsExactly("Mallin yksikkö, lääkäri", "7", "12,5", "24", "30", "2", "0");
    }

    @Test
    @DisplayName("is the median of a week over days and units")
    void weeks() {
        var taken = new ArrayList<T3.Reading>();
        for (int i = 0; i < 5; i++) {
            taken.add(reading("2026-03-0" + (2 + i), List.of(9, 1, 7, 3, 20).get(i)));
        }
        taken.add(reading("2026-03-09", 4));
        desk.takeIn(taken);
        assertThat(readings.listWeeks(LocalDate.parse("2026-01-01"), scope))
                .containsExactly(
                        new T3ReadingQueries.WeekRow(LocalDate.parse("2026-03-02"), "PHYSICIAN", 7),
                        new T3ReadingQueries.WeekRow(
                                LocalDate.parse("2026-03-09"), "PHYSICIAN", 4));
        assertThat(readings.listWeeks(LocalDate.parse("2026-03-09"), scope)).hasSize(1);
        assertThat(
                        readings.listWeeks(
                                LocalDate.parse("2026-01-01"), List.of(new UnitId(Ids.next()))))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "does not take in a day that was measured here, and measures a day whose figure was taken in")
    void measuredStands() {
        readings.insert(List.of(reading("2026-03-10", 5)), false, NOW);
        desk.takeIn(List.of(reading("2026-03-10", 50), reading("2026-03-09", 6)));
        assertThat(readings.listAt(TODAY, scope)).containsExactly(reading("2026-03-10", 5));
        assertThat(readings.listAt(TODAY.minusDays(1), scope))
                .containsExactly(reading("2026-03-09", 6));
        assertThat(readings.hasMeasured(TODAY)).isTrue();
        assertThat(readings.hasMeasured(TODAY.minusDays(1))).isFalse();
    }

    @Test
    @DisplayName("has 182 from the day a queue book is begun until the day times are given again")
    void queueBook() {
        var group = new T3.Group(unit, "PHYSICIAN");
        QueueBookId id = desk.beginQueueBook(lead, group, "  Kaksi virkaa on täyttämättä.  ");
        assertThat(source.listQueueBooks(TODAY.minusDays(1))).doesNotContain(group);
        assertThat(source.listQueueBooks(TODAY)).contains(group);
        publication.measureT3();
        assertThat(row()).startsWith("Mallin yksikkö, lääkäri", "182, jonokirja");

        now.set(Instant.parse("2026-03-20T08:00:00Z"));
        desk.endQueueBook(lead, id);
        assertThat(source.listQueueBooks(LocalDate.parse("2026-03-19"))).contains(group);
        assertThat(source.listQueueBooks(LocalDate.parse("2026-03-20"))).doesNotContain(group);
        var told =
                desk.page(lead, id(unit), fi).books().stream()
                        .filter(b -> b.id().equals(id.value().toString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(told)
                .isEqualTo(
                        new T3Page.Book(
                                id.value().toString(),
                                "Mallin yksikkö, lääkäri",
                                "ti 10.3.2026 – pe 20.3.2026",
                                "Kaksi virkaa on täyttämättä.",
                                false));
        // Ended once: a second press later does not move the day.
        now.set(Instant.parse("2026-03-25T08:00:00Z"));
        desk.endQueueBook(lead, id);
        assertThat(books.find(id).orElseThrow().untilOn()).isEqualTo("2026-03-20");
        assertThat(desk.beginQueueBook(lead, group, "Taas.")).isNotEqualTo(id);
    }

    @Test
    @DisplayName(
            "has one queue book for a group at a time, of a group that gives times, with a reason")
    void refused() {
        var group = new T3.Group(unit, "DENTIST");
        desk.beginQueueBook(lead, group, "Syy");
        refused("profession", () -> desk.beginQueueBook(lead, group, "Toinen syy"));
        refused(
                "profession",
                () -> desk.beginQueueBook(lead, new T3.Group(unit, "CLEANER"), "Syy"));
        refused(
                "bookUnit",
                () ->
                        desk.beginQueueBook(
                                lead, new T3.Group(new UnitId(Ids.next()), "DENTIST"), "Syy"));
        var nurse = new T3.Group(unit, "NURSE");
        refused("reason", () -> desk.beginQueueBook(lead, nurse, " "));
        refused("reason", () -> desk.beginQueueBook(lead, nurse, "x".repeat(501)));
        Actor professional = account(Role.PROFESSIONAL).actor();
        assertThatThrownBy(() -> desk.beginQueueBook(professional, nurse, "Syy"))
                .isInstanceOf(Denied.class);
        assertThat(source.listQueueBooks(TODAY)).contains(group).doesNotContain(nurse);
    }

    private static void refused(
            String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.field()).isEqualTo(field));
    }

    private List<String> row() {
        return desk.page(lead, id(unit), fi).table().rows().getFirst();
    }

    private T3.Reading reading(String day, double days) {
        return new T3.Reading(unit, "PHYSICIAN", LocalDate.parse(day), days, 2, 0, false);
    }
}
