package fi.polku.insight.internal;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the queries answer. */
final class Rows {
    private Rows() {}

    record Hour(int hour, long today, BigDecimal usual) {}

    record Unassessed(long n, @Nullable Instant oldestAt) {}

    record Clocks(
            long running, long late, long missed, long newlyMissed, long kept, long keptLate) {
        long open() {
            return running + late + missed;
        }
    }

    record Worst(DeadlineFamily family, long days) {}

    record Waiting(DeadlineFamily family, long week, long month, long two, long more, long over) {
        long total() {
            return week + month + two + more + over;
        }
    }

    record WaitingUnit(UnitId unitId, long n, long over, long longest) {}

    record Book(
            UnitId unitId,
            String profession,
            ProfessionalId professionalId,
            @Nullable LocalDate openUntil,
            List<String> freeOn) {}

    record PathState(String state, long n, long withoutNext) {}

    record Change(
            String instrument,
            long n,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal spread,
            @Nullable BigDecimal firstSpread,
            @Nullable BigDecimal lastMean) {}

    /** A row of any figure. */
    record Row(
            UUID id,
            @Nullable ClientId clientId,
            boolean mine,
            boolean masked,
            @Nullable UnitId unitId,
            String code,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable BigDecimal fromValue,
            @Nullable BigDecimal toValue) {}
}
