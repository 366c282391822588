package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.insight.PublishedWait;
import fi.polku.insight.PublishedWait.Figures;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What changes between two counts of a month")
class MonthChangeTest {
    private static final LocalDate MONTH = LocalDate.parse("2026-02-01");
    private static final UnitId ONE = new UnitId(Ids.next());
    private static final UnitId TWO = new UnitId(Ids.next());

    private static PublishedWait wait(
            DeadlineFamily family, @Nullable UnitId unit, @Nullable Figures figures) {
        return new PublishedWait(MONTH, 1, family, unit, figures);
    }

    private static Figures figures(int half) {
        return new Figures(9, 10, half, half + 5, 8);
    }

    @Test
    @DisplayName("is nothing when both read the same, whatever edition they are of")
    void same() {
        var before = List.of(wait(DeadlineFamily.PHC_FIRST, null, figures(9)));
        var after =
                List.of(new PublishedWait(MONTH, 2, DeadlineFamily.PHC_FIRST, null, figures(9)));
        var change = MonthChange.between(before, after);
        assertThat(change.isNone()).isTrue();
        assertThat(change.units()).isZero();
        assertThat(change.halfBefore()).isEqualTo(9);
        assertThat(change.halfAfter()).isEqualTo(9);
    }

    @Test
    @DisplayName("tells a unit once however many of its services change, and the region is no unit")
    void units() {
        var before =
                List.of(
                        wait(DeadlineFamily.PHC_FIRST, null, figures(9)),
                        wait(DeadlineFamily.PHC_FIRST, ONE, figures(9)),
                        wait(DeadlineFamily.ORAL_FIRST, ONE, figures(9)),
                        wait(DeadlineFamily.ORAL_FIRST, TWO, figures(9)));
        var after =
                List.of(
                        wait(DeadlineFamily.PHC_FIRST, null, figures(12)),
                        wait(DeadlineFamily.PHC_FIRST, ONE, figures(12)),
                        wait(DeadlineFamily.ORAL_FIRST, ONE, null),
                        wait(DeadlineFamily.ORAL_FIRST, TWO, figures(9)));
        var change = MonthChange.between(before, after);
        assertThat(change.units()).isEqualTo(1);
        assertThat(change.cells())
                .extracting(MonthChange.Cell::family, MonthChange.Cell::unitId)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(DeadlineFamily.PHC_FIRST, null),
                        org.assertj.core.api.Assertions.tuple(DeadlineFamily.PHC_FIRST, ONE),
                        org.assertj.core.api.Assertions.tuple(DeadlineFamily.ORAL_FIRST, ONE));
        assertThat(change.halfBefore()).isEqualTo(9);
        assertThat(change.halfAfter()).isEqualTo(12);
    }

    @Test
    @DisplayName("knows a service of too few people from a service that nobody had")
    void fewIsNotNone() {
        var few = List.of(wait(DeadlineFamily.PHC_FIRST, ONE, null));
        assertThat(MonthChange.between(few, few).isNone()).isTrue();
        assertThat(MonthChange.between(List.of(), few).units()).isEqualTo(1);
        assertThat(MonthChange.between(few, List.of()).units()).isEqualTo(1);
        assertThat(MonthChange.between(few, List.of()).halfBefore()).isNull();
    }

    @ParameterizedTest(name = "is what a look at every cell gives, seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void byHand(long seed) {
        var random = new Random(seed);
        var units = new ArrayList<UnitId>();
        Stream.generate(() -> new UnitId(Ids.next())).limit(6).forEach(units::add);
        units.add(null);
        var before = new ArrayList<PublishedWait>();
        var after = new ArrayList<PublishedWait>();
        int different = 0;
        for (var family : List.of(DeadlineFamily.PHC_FIRST, DeadlineFamily.SPEC_CARE)) {
            for (UnitId unit : units) {
                // 0 = no wait, 1 = too few people, else figures.
                int old = random.nextInt(4);
                int fresh = random.nextInt(4);
                put(before, family, unit, old);
                put(after, family, unit, fresh);
                different += old == fresh ? 0 : 1;
            }
        }
        java.util.Collections.shuffle(after, random);
        assertThat(MonthChange.between(before, after).cells()).hasSize(different);
    }

    private static void put(
            List<PublishedWait> waits, DeadlineFamily family, @Nullable UnitId unit, int kind) {
        if (kind > 0) {
            waits.add(wait(family, unit, kind == 1 ? null : figures(kind)));
        }
    }
}
