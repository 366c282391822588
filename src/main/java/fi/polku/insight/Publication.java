package fi.polku.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the region has published of its waiting times (terveydenhuoltolaki 1326/2010, 55 §). Open to
 * all. A published figure never changes: a correction is a new edition, and the newest one is told.
 */
public interface Publication {
    /** First days of the months that have been published, the newest first. */
    List<LocalDate> months();

    /** The newest edition of a month. */
    Optional<PublishedMonth> month(LocalDate monthOn);

    /** Every edition of every month, the newest month and its newest edition first. */
    List<PublishedEdition> editions();

    /** Every figure of the newest editions, by month, service and unit; the region first. */
    List<PublishedWait> all();
}
