package fi.polku.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T3, the third free appointment")
class T3Test {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final UnitId UNIT = new UnitId(new UUID(0, 1));

    @Test
    @DisplayName("is the median over the books of one group in one unit")
    void median() {
        var readings =
                T3.of(
                        List.of(
                                book("PHYSICIAN", 0, 1, 5),
                                book("PHYSICIAN", 2, 9, 19, 30),
                                book("PHYSICIAN", 1, 1, 12),
                                book("NURSE", 0, 0, 0),
                                book("NURSE", 1, 2, 3)),
                        Set.of(),
                        TODAY);
        assertThat(readings)
                .containsExactly(
                        new T3.Reading(UNIT, "NURSE", TODAY, 1.5, 2, 0, false),
                        new T3.Reading(UNIT, "PHYSICIAN", TODAY, 12, 3, 0, false));
    }

    @Test
    @DisplayName("is today when the third time is today, and past times do not count")
    void today() {
        assertThat(book("NURSE", 0, 0, 0).days(TODAY)).isZero();
        assertThat(book("NURSE", -3, -2, 1, 2, 4).days(TODAY)).isEqualTo(4);
    }

    @Test
    @DisplayName("without a third time goes to the end of what is opened, or to the ceiling")
    void withoutThird() {
        var opened =
                new T3.Book(
                        UNIT,
                        "NURSE",
                        new ProfessionalId(UUID.randomUUID()),
                        List.of(TODAY),
                        TODAY.plusDays(28));
        assertThat(opened.days(TODAY)).isEqualTo(28);
        assertThat(book("NURSE", 1, 2).days(TODAY)).isEqualTo(T3.CEILING);
        assertThat(T3.of(List.of(book("NURSE", 1, 2)), Set.of(), TODAY).getFirst().withoutThird())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("is 182 where a queue book is kept, whatever is free, and also without books")
    void queueBook() {
        var kept = Set.of(new T3.Group(UNIT, "PHYSICIAN"), new T3.Group(UNIT, "SPEECH_THERAPIST"));
        var books = List.of(book("PHYSICIAN", 0, 0, 0), book("NURSE", 1, 1, 1));
        assertThat(T3.of(books, kept, TODAY))
                .containsExactly(
                        new T3.Reading(UNIT, "NURSE", TODAY, 1, 1, 0, false),
                        new T3.Reading(UNIT, "PHYSICIAN", TODAY, 182, 1, 1, true),
                        new T3.Reading(UNIT, "SPEECH_THERAPIST", TODAY, 182, 0, 0, true));
        assertThat(T3.median(books, kept, TODAY)).hasValue(91.5);
    }

    @Test
    @DisplayName("of no books is no number")
    void empty() {
        assertThat(T3.of(List.of(), Set.of(), TODAY)).isEmpty();
        assertThat(T3.median(List.of(), Set.of(), TODAY)).isEmpty();
    }

    private static T3.Book book(String profession, int... days) {
        return new T3.Book(
                UNIT,
                profession,
                new ProfessionalId(UUID.randomUUID()),
                IntStream.of(days).mapToObj(TODAY::plusDays).toList(),
                null);
    }
}
