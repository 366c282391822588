package fi.polku.insight.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.insight.InsightPermission;
import fi.polku.insight.PublishedEdition;
import fi.polku.insight.PublishedWait;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows those who lead what has been published, and publishes a month again when they say why. */
@Service
public class EditionDesk {
    static final int SHORTEST = 10;
    static final int LONGEST = 500;

    /** The reason is read by all and can never be taken away, so not even a slip may be in it. */
    private static final Pattern OF_A_PERSON =
            Pattern.compile("\\b[0-3]\\d[01]\\d{3}[-+A-FU-Ya-fu-y]\\d{3}[0-9A-Za-z]\\b|\\S@\\S");

    private final Access access;
    private final PublicationQueries queries;
    private final EditionQueries editions;
    private final Journal journal;
    private final Now now;

    EditionDesk(
            Access access,
            PublicationQueries queries,
            EditionQueries editions,
            Journal journal,
            Now now) {
        this.access = access;
        this.queries = queries;
        this.editions = editions;
        this.journal = journal;
        this.now = now;
    }

    /**
     * An edition beside the one before it.
     *
     * @param region the first care of the whole region in it; null when nobody had it
     * @param change null in the first edition
     */
    public record Told(
            PublishedEdition edition,
            @Nullable PublishedWait region,
            @Nullable MonthChange change) {}

    private record Key(LocalDate monthOn, int edition) {}

    /** Every edition of every month, the newest month and its newest edition first. */
    @Transactional(readOnly = true)
    public List<Told> all(Actor actor) {
        access.require(actor, InsightPermission.SEE_PICTURE);
        Map<Key, PublishedWait> region =
                editions.listRegion(DeadlineFamily.PHC_FIRST).stream()
                        .collect(Collectors.toMap(w -> new Key(w.monthOn(), w.edition()), w -> w));
        Map<Key, List<PublishedWait>> corrected =
                editions.listCorrected().stream()
                        .collect(Collectors.groupingBy(w -> new Key(w.monthOn(), w.edition())));
        return queries.listEditions().stream()
                .map(e -> {
                    var key = new Key(e.monthOn(), e.edition());
                    var before = new Key(e.monthOn(), e.edition() - 1);
                    return new Told(
                            e,
                            region.get(key),
                            e.edition() == 1
                                    ? null
                                    : MonthChange.between(
                                            corrected.getOrDefault(before, List.of()),
                                            corrected.getOrDefault(key, List.of())));
                })
                .toList();
    }

    /** The month that is published next. */
    public PublicationDays.Next next(Actor actor) {
        access.require(actor, InsightPermission.SEE_PICTURE);
        return PublicationDays.next(now.today());
    }

    /** The months that there are to publish again, the newest first. */
    @Transactional(readOnly = true)
    public List<LocalDate> months(Actor actor) {
        access.require(actor, InsightPermission.PUBLISH_AGAIN);
        return queries.listMonths();
    }

    /** What would become other if the month were published again now; empty when it never was. */
    @Transactional(readOnly = true)
    public Optional<MonthChange> preview(Actor actor, String month) {
        access.require(actor, InsightPermission.PUBLISH_AGAIN);
        return published(month).flatMap(queries::findMonth).map(this::change);
    }

    /** Publishes what the month counts to now as a new edition; the earlier ones stay. */
    @Transactional
    public void publish(Actor actor, NewEdition asked) {
        access.require(actor, InsightPermission.PUBLISH_AGAIN);
        LocalDate month = check(asked);
        queries.lock();
        PublishedEdition newest = queries.findMonth(month).orElseThrow();
        if (change(newest).isNone()) {
            throw Refusal.onField("month", "insight.again.refused.same");
        }
        int edition = newest.edition() + 1;
        queries.insertMonth(month, edition, asked.reason().strip(), actor.account(), now.instant());
        queries.insertWaits(month, edition, Terms.LEAST_TOLD, actor.account(), now.instant());
        journal.record(
                JournalEntry.about(null)
                        .by(actor.account(), actor.mainRole().name())
                        .key("insight.journal.publishedAgain")
                        .subject(
                                "published_month",
                                UUID.nameUUIDFromBytes(
                                        month.toString().getBytes(StandardCharsets.UTF_8)))
                        .hiddenFromClient()
                        .arg("month_on", month)
                        .arg("edition", edition));
    }

    private LocalDate check(NewEdition asked) {
        var refusals = new ArrayList<Refusal>();
        Optional<LocalDate> month = published(asked.month());
        if (month.isEmpty()) {
            refusals.add(Refusal.onField("month", "insight.again.refused.month"));
        } else if (!asked.month().equals(asked.shown())) {
            refusals.add(Refusal.onField("month", "insight.again.refused.look"));
        }
        reason(asked.reason().strip()).ifPresent(refusals::add);
        Refusals.throwIfAny(refusals);
        return month.orElseThrow();
    }

    private static Optional<Refusal> reason(String reason) {
        if (reason.length() < SHORTEST) {
            return Optional.of(
                    Refusal.onField(
                            "reason", "insight.again.refused.short", Map.of("least", SHORTEST)));
        }
        if (reason.length() > LONGEST) {
            return Optional.of(
                    Refusal.onField(
                            "reason",
                            "insight.again.refused.long",
                            Map.of("n", reason.length(), "most", LONGEST)));
        }
        return OF_A_PERSON.matcher(reason).find()
                ? Optional.of(Refusal.onField("reason", "insight.again.refused.person"))
                : Optional.empty();
    }

    private MonthChange change(PublishedEdition newest) {
        LocalDate month = newest.monthOn();
        return MonthChange.between(
                queries.listWaits(month, newest.edition()),
                editions.listCounted(month, newest.edition() + 1, Terms.LEAST_TOLD));
    }

    private Optional<LocalDate> published(String month) {
        return queries.listMonths().stream()
                .filter(m -> YearMonth.from(m).toString().equals(month))
                .findFirst();
    }
}
