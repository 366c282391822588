package fi.polku.deadline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.deadline.ClockKeeping;
import fi.polku.deadline.ClockNotice;
import fi.polku.deadline.ClockWarning;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ProfessionalId;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Warnings can only be added to: what is given here is taken back with the transaction. */
@DisplayName("A warning of a clock")
@Transactional
class NoticeQueriesIT extends DatabaseTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired ClockWatch watch;
    @Autowired ClockKeeping keeping;
    @Autowired Deadlines deadlines;
    @Autowired Accounts accounts;

    private Actor nurse;

    @BeforeEach
    void aNurse() {
        nurse = People.nurse(accounts).actor();
        watch.warn();
        keeping.noticesRead(nurse);
    }

    @Test
    @DisplayName(
            "is given at half, three quarters and nine tenths of the limit and when it is missed, once each")
    void eachOnce() {
        // 14 days from 10 March: half is on the 17th, and the last day the 24th.
        DeadlineId id = clock(People.JAANA);
        for (int day = 0; day <= 16; day++) {
            now.set(NOW.plus(DAY.multipliedBy(day)));
            watch.warn();
            watch.warn();
        }
        assertThat(of(id))
                .extracting(n -> n.warning() + " " + n.givenOn())
                .containsExactly(
                        "MISSED 2026-03-25",
                        "NINE_TENTHS 2026-03-23",
                        "THREE_QUARTERS 2026-03-21",
                        "HALF 2026-03-17");
    }

    @Test
    @DisplayName(
            "is given at once of a time booked after the due day, and again of another such time")
    void bookedLate() {
        DeadlineId id = clock(People.JAANA);
        deadlines.forecast(id, LocalDate.parse("2026-03-24"));
        watch.warn();
        assertThat(of(id)).isEmpty();
        deadlines.forecast(id, LocalDate.parse("2026-03-25"));
        now.set(NOW.plusSeconds(1));
        watch.warn();
        deadlines.forecast(id, LocalDate.parse("2026-04-02"));
        now.set(NOW.plusSeconds(2));
        watch.warn();
        assertThat(of(id))
                .extracting(ClockNotice::warning, ClockNotice::bookedOn)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                ClockWarning.BOOKED_LATE, LocalDate.parse("2026-04-02")),
                        org.assertj.core.api.Assertions.tuple(
                                ClockWarning.BOOKED_LATE, LocalDate.parse("2026-03-25")));
    }

    @Test
    @DisplayName(
            "goes to whoever is in charge, else to the whole unit, and is gone when read or when the clock closes")
    void toWhom() {
        // Notices are counted to a hundred: those of other clocks are read before.
        now.set(NOW.plus(DAY.multipliedBy(7)));
        watch.warn();
        keeping.noticesRead(nurse);
        Actor counsellor = People.counsellor(accounts).actor();
        DeadlineId ofUnit = clock(null);
        DeadlineId ofSatu = clock(People.SATU);
        now.set(now.instant().plusSeconds(1));
        watch.warn();
        assertThat(of(ofUnit)).hasSize(1);
        assertThat(of(ofSatu)).isEmpty();
        assertThat(keeping.notices(counsellor, 500))
                .extracting(ClockNotice::deadline)
                .contains(ofSatu)
                .doesNotContain(ofUnit);
        int before = keeping.countNotices(nurse);
        deadlines.met(ofUnit, Instant.parse("2026-03-17T09:00:00Z"), Actor.system());
        assertThat(keeping.countNotices(nurse)).isEqualTo(before - 1);
        now.set(now.instant().plusSeconds(1));
        keeping.noticesRead(counsellor);
        assertThat(keeping.countNotices(counsellor)).isZero();
    }

    @Test
    @DisplayName("is not given of a same-day limit, which has no parts of days")
    void sameDay() {
        DeadlineId id =
                deadlines
                        .start(
                                new StartDeadline(
                                        DeadlineFamily.PHC_HTA,
                                        null,
                                        new SubjectRef("contact", UUID.randomUUID()),
                                        LocalDate.parse("2026-03-10"),
                                        LocalDate.parse("2026-03-10").atTime(9, 0),
                                        People.RECEPTION,
                                        null,
                                        DeadlineFacts.none()))
                        .orElseThrow();
        watch.warn();
        assertThat(of(id)).isEmpty();
        now.set(NOW.plus(DAY));
        watch.warn();
        assertThat(of(id)).extracting(ClockNotice::warning).containsExactly(ClockWarning.MISSED);
    }

    private List<ClockNotice> of(DeadlineId id) {
        return keeping.notices(nurse, 500).stream().filter(n -> n.deadline().equals(id)).toList();
    }

    private DeadlineId clock(@Nullable ProfessionalId responsible) {
        LocalDate on = LocalDate.parse("2026-03-10");
        return deadlines
                .start(
                        new StartDeadline(
                                DeadlineFamily.PHC_FIRST,
                                null,
                                new SubjectRef("assessment", UUID.randomUUID()),
                                on,
                                on.atTime(9, 0),
                                People.RECEPTION,
                                responsible,
                                DeadlineFacts.none().age(20)))
                .orElseThrow();
    }
}
