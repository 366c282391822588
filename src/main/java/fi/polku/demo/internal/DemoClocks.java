package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.deadline.ClockCorrection;
import fi.polku.deadline.ClockFilter;
import fi.polku.deadline.ClockKeeping;
import fi.polku.deadline.ClockList;
import fi.polku.deadline.ClockStory;
import fi.polku.deadline.ClockWarning;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.Remedy;
import fi.polku.kernel.ClientId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the nurse and the own worker have done about the clocks that threaten: reasons written down,
 * help arranged elsewhere, and a day that had been recorded wrong.
 */
@Component
class DemoClocks {
    private static final int KEPT = 8;
    private static final List<DelayReason> REASONS =
            List.of(
                    DelayReason.LACK_OF_STAFF,
                    DelayReason.CLIENT_WISHED_LATER,
                    DelayReason.NO_SHOW,
                    DelayReason.PROVIDER_CANCELLED);
    private static final List<Remedy> REMEDIES =
            List.of(Remedy.BOUGHT_SERVICE, Remedy.OTHER_UNIT, Remedy.VOUCHER);

    private final ClockKeeping keeping;

    DemoClocks(ClockKeeping keeping) {
        this.keeping = keeping;
    }

    /**
     * Keeps the clocks of one worker.
     *
     * @param named the named people: the wrong day is of one of theirs, the same in every making
     */
    void keep(Actor worker, List<ClientId> named) {
        List<ClockList.Row> open =
                keeping.list(worker, new ClockFilter(null, null, false, null, 200)).rows();
        open.stream()
                .filter(r -> r.client() != null && named.contains(r.client()))
                .min(
                        Comparator.comparing(ClockList.Row::dueOn)
                                .thenComparing(ClockList.Row::family)
                                .thenComparingInt(r -> named.indexOf(r.client())))
                .ifPresent(row -> correct(worker, row));
        int n = 0;
        for (ClockList.Row row : threatened(open)) {
            boolean told = n % 3 != 2;
            keeping.delayed(worker, row.id(), REASONS.get(n % REASONS.size()), told);
            if (row.warning() == ClockWarning.MISSED) {
                keeping.remedied(worker, row.id(), REMEDIES.get(n % REMEDIES.size()), told);
            }
            n++;
        }
    }

    /** Of people whom the worker serves: the list counts the clocks of the unit's others too. */
    private static List<ClockList.Row> threatened(List<ClockList.Row> open) {
        return open.stream()
                .filter(r -> r.client() != null)
                .filter(r -> r.warning() != null && r.warning() != ClockWarning.HALF)
                .limit(KEPT)
                .toList();
    }

    /** Both days were a day too late: the call had come the evening before. */
    private void correct(Actor worker, ClockList.Row row) {
        ClockStory story = keeping.story(worker, row.id());
        keeping.correct(
                worker,
                row.id(),
                new ClockCorrection(
                        story.clock().contactOn().minusDays(1),
                        story.clock().startedOn().minusDays(1).atTime(12, 0),
                        Map.of(),
                        "Puhelu tuli jo edellisenä päivänä, mutta se kirjattiin vasta aamulla."));
    }
}
