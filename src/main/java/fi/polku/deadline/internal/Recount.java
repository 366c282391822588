package fi.polku.deadline.internal;

import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Difference;
import fi.polku.deadline.Recounted;
import fi.polku.deadline.Ruling;
import fi.polku.deadline.domain.Counter;
import fi.polku.time.FinnishCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts clocks again from their stored facts by the rules as they are now, part by part, and says
 * what is not as stored. Changes no clock.
 */
@Component
class Recount {
    /** Of differences as many are kept as somebody would read. */
    static final int MOST_TOLD = 200;

    private static final int PART = 20_000;
    private static final Counter COUNTER = new Counter(FinnishCalendar.INSTANCE);

    private final DeadlineQueries queries;

    Recount(DeadlineQueries queries) {
        this.queries = queries;
    }

    @Transactional(readOnly = true)
    public Recounted count(boolean openOnly) {
        var differences = new ArrayList<Difference>();
        long clocks = 0;
        long different = 0;
        DeadlineId last = null;
        List<DeadlineRow> part;
        do {
            part = queries.listAfter(last, openOnly, PART);
            for (DeadlineRow row : part) {
                clocks++;
                Difference difference = compare(row);
                if (difference != null) {
                    different++;
                    if (differences.size() < MOST_TOLD) {
                        differences.add(difference);
                    }
                }
            }
            last = part.isEmpty() ? null : part.getLast().id();
        } while (part.size() == PART);
        return new Recounted(clocks, different, differences);
    }

    private static @Nullable Difference compare(DeadlineRow row) {
        Optional<Ruling> ruling =
                COUNTER.rule(
                        row.family(),
                        row.contactOn(),
                        ClockFacts.startedAt(row),
                        ClockFacts.facts(row));
        String ruleId = ruling.map(Ruling::ruleId).orElse(null);
        LocalDate dueOn = ruling.map(Ruling::dueOn).orElse(null);
        return row.ruleId().equals(ruleId) && row.dueOn().equals(dueOn)
                ? null
                : new Difference(row.id(), row.ruleId(), row.dueOn(), ruleId, dueOn);
    }
}
