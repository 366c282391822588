package fi.polku.access.internal;

import fi.polku.access.SpecialProtections;
import fi.polku.access.domain.ReferenceRows;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the specially protected units, and the receivers of permits that are no units of ours. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SpecialProtectionDesk implements SpecialProtections, ApplicationRunner {
    /** Permits to a named receiver are of decree 457/2024. */
    private static final LocalDate DECREE_IN_FORCE = LocalDate.of(2024, 10, 1);

    private final SpecialProtectionQueries queries;
    private final Now now;

    SpecialProtectionDesk(SpecialProtectionQueries queries, Now now) {
        this.queries = queries;
        this.now = now;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        ReferenceRows.receivers()
                .forEach(r ->
                        queries.insertReceiver(
                                r.getKey(), r.getValue(), DECREE_IN_FORCE, now.instant()));
    }

    @Override
    @Transactional
    public void load(Collection<UnitId> units, List<Given> protections) {
        Map<String, LocalDate> grounds = ReferenceRows.protectedGrounds();
        for (Given given : protections) {
            LocalDate mandatory = grounds.get(given.ground());
            if (mandatory == null || given.fromOn().isAfter(mandatory)) {
                throw new IllegalArgumentException("Not a protection that the law knows: " + given);
            }
        }
        queries.endOthers(
                units, protections.stream().map(Given::unit).toList(), now.today().minusDays(1));
        protections.forEach(p -> queries.insert(p, now.instant()));
    }
}
