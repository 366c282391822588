package fi.polku.insight.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * When somebody belongs to the group that uses many services, as the area has defined it.
 *
 * @param fromOn first day on which it holds
 * @param months how far back the use is counted
 * @param topShare percent of those who have been in contact that have most contacts
 * @param professions with at least so many professions
 * @param serviceTasks or at least so many service tasks
 * @param emergencies or so many urgent events and a social service
 * @param leastShown a figure of fewer people is not shown
 * @param status whether it is decided or a design value that the area has not yet confirmed
 */
public record ManyServicesDefinition(
        LocalDate fromOn,
        int months,
        int topShare,
        int professions,
        int serviceTasks,
        int emergencies,
        int leastShown,
        String status) {
    /** The one that holds on a day. */
    public static ManyServicesDefinition on(List<ManyServicesDefinition> all, LocalDate day) {
        return all.stream()
                .filter(d -> !d.fromOn().isAfter(day))
                .max(Comparator.comparing(ManyServicesDefinition::fromOn))
                .orElseThrow(() -> new IllegalStateException("No definition holds on " + day));
    }
}
