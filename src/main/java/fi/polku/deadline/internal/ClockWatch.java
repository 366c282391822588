package fi.polku.deadline.internal;

import fi.polku.deadline.Recounted;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the warnings of the day, and counts every clock again once a night. Running twice changes
 * nothing.
 */
@Component
class ClockWatch {
    /** Local hours in which nobody waits for the database. */
    private static final int NIGHT_ENDS = 5;

    private final ClockListQueries lists;
    private final NoticeQueries notices;
    private final RecountQueries recounts;
    private final Recount recount;
    private final Now now;

    ClockWatch(
            ClockListQueries lists,
            NoticeQueries notices,
            RecountQueries recounts,
            Recount recount,
            Now now) {
        this.lists = lists;
        this.notices = notices;
        this.recounts = recounts;
        this.recount = recount;
        this.now = now;
    }

    /** Answers how many warnings were given. */
    @Transactional
    public int warn() {
        notices.lock();
        lists.shortenTally(now.instant());
        return notices.insertDue(now.today(), now.instant());
    }

    /** Counts when a night has come since the last count; answers the result when it counted. */
    @Transactional
    public Optional<Recounted> countAtNight() {
        LocalDate last = recounts.findLast().map(RecountQueries.RecountRow::countedOn).orElse(null);
        LocalDate today = now.today();
        boolean night = now.instant().atZone(Now.ZONE).getHour() < NIGHT_ENDS;
        boolean overdue = last == null || ChronoUnit.DAYS.between(last, today) > 1;
        if (today.equals(last) || !(night || overdue)) {
            return Optional.empty();
        }
        Recounted counted = recount.count(false);
        recounts.insert(Ids.next(), today, counted, now.instant());
        return Optional.of(counted);
    }
}
