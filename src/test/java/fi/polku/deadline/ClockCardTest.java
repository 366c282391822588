package fi.polku.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.domain.Counter;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import fi.polku.time.FinnishCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A clock in words")
class ClockCardTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private final Bundles bundles = new Bundles();
    private final Texts fi = bundles.in("fi");

    @Test
    @DisplayName("says by when and why in one sentence")
    void sentence() {
        var young = clock(DeadlineFamily.PHC_FIRST, "2026-03-03T10:00", 20, null, null, null);
        assertThat(ExplanationTexts.sentence(young.explanation(), fi))
                .isEqualTo(
                        "Viimeistään ti 17.3.2026, koska arvio tehtiin ti 3.3. ja hoidon on alettava"
                                + " 14 päivän kuluessa.");
        var contact = clock(DeadlineFamily.PHC_HTA, "2026-03-10T09:42", null, null, null, null);
        assertThat(ExplanationTexts.sentence(contact.explanation(), fi))
                .isEqualTo(
                        "Viimeistään ti 10.3.2026, koska otit yhteyttä arkena virka-aikaan ti"
                                + " 10.3.");
    }

    @Test
    @DisplayName("says of a contact after office hours to which day it belongs")
    void afterHours() {
        var late = clock(DeadlineFamily.PHC_HTA, "2026-03-10T17:30", null, null, null, null);
        assertThat(ExplanationTexts.sentence(late.explanation(), fi))
                .contains("Viimeistään ke 11.3.2026")
                .contains("virka-ajan ulkopuolella");
        assertThat(ExplanationTexts.sentence(late.explanation(), fi, true)).doesNotContain("otit");
    }

    @Test
    @DisplayName("is a warning when what is booked comes too late, and says what is done")
    void lateForecast() {
        var card =
                ClockCard.of(
                        clock(
                                DeadlineFamily.SOC_IMPLEMENT,
                                "2026-01-12T10:00",
                                null,
                                LocalDate.parse("2026-04-14"),
                                null,
                                null),
                        fi,
                        TODAY,
                        false);
        assertThat(card.tone()).isEqualTo("warn");
        assertThat(card.tag()).isEqualTo("2 päivää yli ennusteen mukaan");
        assertThat(card.due()).isEqualTo("Viimeistään su 12.4.2026");
        assertThat(card.doing()).isNotNull();
        assertThat(card.bar().over()).isNotNull();
    }

    @Test
    @DisplayName("that was missed, met or ended shows so, and only the event makes it good")
    void closed() {
        var missed = clock(DeadlineFamily.PHC_FIRST, "2026-02-10T10:00", 20, null, null, null);
        assertThat(ClockCard.of(missed, fi, TODAY, false))
                .satisfies(c -> {
                    assertThat(c.tone()).isEqualTo("bad");
                    assertThat(c.tag()).isEqualTo("14 päivää yli");
                });
        var met =
                clock(
                        DeadlineFamily.PHC_FIRST,
                        "2026-03-03T10:00",
                        20,
                        null,
                        LocalDate.parse("2026-03-09"),
                        null);
        assertThat(ClockCard.of(met, fi, TODAY, false).tone()).isEqualTo("ok");
        var ended =
                clock(
                        DeadlineFamily.PHC_FIRST,
                        "2026-03-03T10:00",
                        20,
                        null,
                        null,
                        LocalDate.parse("2026-03-09"));
        assertThat(ClockCard.of(ended, fi, TODAY, false).tone()).isEqualTo("end");
    }

    @ParameterizedTest(name = "{0} has every word it needs in every language")
    @EnumSource(DeadlineFamily.class)
    void everyWord(DeadlineFamily family) {
        for (String language : Bundles.LANGUAGES) {
            for (boolean work : new boolean[] {true, false}) {
                var card =
                        ClockCard.of(
                                clock(family, "2025-12-16T10:00", 20, null, null, null),
                                bundles.in(language),
                                TODAY,
                                work);
                assertThat(card.toString()).doesNotContain("[deadline.").doesNotContain("{");
            }
        }
    }

    private static ClockView clock(
            DeadlineFamily family,
            String startedAt,
            Integer age,
            LocalDate bookedOn,
            LocalDate metOn,
            LocalDate endedOn) {
        LocalDateTime start = LocalDateTime.parse(startedAt);
        var ruling =
                new Counter(FinnishCalendar.INSTANCE)
                        .rule(
                                family,
                                start.toLocalDate(),
                                start,
                                DeadlineFacts.none().with("over75", true).age(age))
                        .orElseThrow();
        EndReason why = endedOn == null ? null : EndReason.NEED_ENDED;
        return new ClockView(
                new DeadlineId(new UUID(0, 1)),
                family,
                ruling.ruleId(),
                new SubjectRef("contact", new UUID(0, 2)),
                null,
                start.toLocalDate(),
                ruling.startOn(),
                start.atZone(Now.ZONE).toInstant(),
                ruling.dueOn(),
                null,
                DeadlineState.on(TODAY, ruling.dueOn(), bookedOn, metOn, endedOn, why),
                bookedOn,
                metOn,
                endedOn,
                why,
                new UnitId(new UUID(0, 3)),
                null,
                false,
                ruling.explanation());
    }
}
