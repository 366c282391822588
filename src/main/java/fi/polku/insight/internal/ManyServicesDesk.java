package fi.polku.insight.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.insight.InsightPermission;
import fi.polku.insight.ManyServicesPage;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who use many services: counts for those who lead, names for those who work with the person.
 */
@Service
public class ManyServicesDesk {
    /** Counting a whole region takes a while, and it does not change by the minute. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Access access;
    private final ManyServicesQueries queries;
    private final ManyServicesData data;
    private final ManyServicesWords words;
    private final Now now;

    private final AtomicReference<@Nullable Counted> kept = new AtomicReference<>();

    /** What was counted and when: numbers of people, nobody's name. */
    record Counted(Instant at, ManyServicesCounts counts) {}

    ManyServicesDesk(
            Access access,
            ManyServicesQueries queries,
            ManyServicesData data,
            ManyServicesWords words,
            Now now) {
        this.access = access;
        this.queries = queries;
        this.data = data;
        this.words = words;
        this.now = now;
    }

    /** The whole region today, in counts alone. */
    @Transactional(readOnly = true)
    public ManyServicesPage page(Actor actor, Texts t) {
        access.require(actor, InsightPermission.SEE_PICTURE);
        Counted counted = counted(now.instant());
        return words.page(counted.counts(), counted.at(), data.costs(), t);
    }

    private Counted counted(Instant moment) {
        Counted earlier = kept.get();
        if (earlier != null
                && !moment.isBefore(earlier.at())
                && moment.isBefore(earlier.at().plus(KEPT))
                && Now.dayOf(moment).equals(Now.dayOf(earlier.at()))) {
            return earlier;
        }
        var counted = new Counted(moment, counts(Now.dayOf(moment)));
        kept.set(counted);
        return counted;
    }

    private ManyServicesCounts counts(LocalDate today) {
        queries.prepare();
        var definition = data.on(today);
        int first = today.plusDays(1).minusMonths(definition.months()).getYear();
        return ManyServicesCounts.of(
                definition,
                queries.listCells(definition, today),
                queries.listCosts(definition, today, data.costs().in(first, today.getYear())));
    }

    /** Members with whom the actor works; nobody else is told of by name. */
    @Transactional(readOnly = true)
    public List<ClientId> own(Actor actor, @Nullable ClientId after, int limit) {
        access.require(actor, InsightPermission.SEE_OWN_MANY_SERVICES);
        LocalDate today = now.today();
        queries.prepare();
        return queries.listMembers(data.on(today), today, actor, after, limit);
    }

    /** The definition in words, as the list of names tells it too. */
    public List<String> definition(Texts t) {
        LocalDate today = now.today();
        return words.definition(data.on(today), now.instant(), t);
    }
}
