package fi.polku.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A span of days")
class DateSpanTest {

    /** Each letter is a day; the first row is one span, the second another. */
    @ParameterizedTest(name = "{0} and {1} share {2}")
    @CsvSource({
        "aaaa----, ----bbbb, --------",
        "aaaaa---, ----bbbb, ----x---",
        "aaaaaaaa, --bbb---, --xxx---",
        "--aaa---, --bbb---, --xxx---",
        "----aaaa, bbbb----, --------",
        "---aa---, aaaaaaaa, ---xx---"
    })
    void common(String one, String other, String shared) {
        var expected =
                shared.contains("x")
                        ? java.util.Optional.of(span(shared))
                        : java.util.Optional.<DateSpan>empty();
        assertThat(span(one).findCommon(span(other))).isEqualTo(expected);
        assertThat(span(other).findCommon(span(one))).isEqualTo(expected);
        assertThat(span(one).overlaps(span(other))).isEqualTo(expected.isPresent());
    }

    @Test
    @DisplayName("holds its first and last day, and goes on without a last one")
    void edges() {
        var march = new DateSpan(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
        assertThat(march.contains(LocalDate.parse("2026-03-01"))).isTrue();
        assertThat(march.contains(LocalDate.parse("2026-03-31"))).isTrue();
        assertThat(march.contains(LocalDate.parse("2026-04-01"))).isFalse();
        assertThat(march.findLength()).contains(31L);
        assertThat(DateSpan.from(LocalDate.parse("2026-03-01")).contains(LocalDate.MAX)).isTrue();
        assertThat(DateSpan.on(LocalDate.parse("2026-03-01")).findLength()).contains(1L);
    }

    @Test
    @DisplayName("without a last day shares all that the other still has")
    void open() {
        LocalDate first = LocalDate.parse("2026-03-01");
        DateSpan march = new DateSpan(first, LocalDate.parse("2026-03-31"));
        DateSpan open = DateSpan.from(LocalDate.parse("2026-03-31"));
        DateSpan later = DateSpan.from(LocalDate.parse("2026-04-01"));
        assertThat(march.findCommon(open)).contains(DateSpan.on(LocalDate.parse("2026-03-31")));
        assertThat(open.findCommon(march)).contains(DateSpan.on(LocalDate.parse("2026-03-31")));
        assertThat(march.findCommon(later)).isEmpty();
        assertThat(later.findCommon(march)).isEmpty();
        assertThat(open.findCommon(later)).contains(later);
        assertThat(later.findCommon(open)).contains(later);
        assertThat(open.findLength()).isEmpty();
        assertThat(open.contains(LocalDate.parse("2026-03-30"))).isFalse();
        assertThat(new DateSpan(first, first)).isEqualTo(DateSpan.on(first));
    }

    @Test
    @DisplayName("cannot end before it begins")
    void order() {
        assertThatThrownBy(() ->
                        new DateSpan(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DateSpan span(String drawing) {
        LocalDate monday = LocalDate.parse("2026-03-02");
        String days = drawing.replaceAll("[a-z]", "x");
        return new DateSpan(
                monday.plusDays(days.indexOf('x')), monday.plusDays(days.lastIndexOf('x')));
    }
}
