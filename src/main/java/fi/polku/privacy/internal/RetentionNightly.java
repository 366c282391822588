package fi.polku.privacy.internal;

import fi.polku.access.Actor;
import fi.polku.platform.Now;
import fi.polku.privacy.RetentionRun;
import fi.polku.privacy.Retentions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One dry run a day by the system, however many nodes there are. */
@Component
class RetentionNightly {
    /** When the region sleeps and yesterday is whole. */
    private static final LocalTime FROM = LocalTime.of(2, 0);

    private final Retentions retentions;
    private final RetentionQueries queries;
    private final Now now;

    RetentionNightly(Retentions retentions, RetentionQueries queries, Now now) {
        this.retentions = retentions;
        this.queries = queries;
        this.now = now;
    }

    /**
     * Counts unless it has been counted today, is not yet night, or something is being destroyed.
     */
    @Transactional
    public Optional<RetentionRun> countOnceADay() {
        LocalDate today = now.today();
        if (now.helsinki().toLocalTime().isBefore(FROM)) {
            return Optional.empty();
        }
        queries.lockRuns();
        Instant midnight = today.atStartOfDay(Now.ZONE).toInstant();
        if (queries.existsMadeBySystem(today, midnight)
                || queries.findApprovedForUpdate().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(retentions.get(Actor.system(), retentions.count(Actor.system(), today)));
    }
}
