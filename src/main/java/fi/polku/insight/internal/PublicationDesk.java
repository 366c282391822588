package fi.polku.insight.internal;

import fi.polku.deadline.T3;
import fi.polku.insight.Publication;
import fi.polku.insight.PublishedEdition;
import fi.polku.insight.PublishedMonth;
import fi.polku.insight.PublishedWait;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts and freezes what is published, and measures T3 each day; running twice changes nothing.
 */
@Service
class PublicationDesk implements Publication {
    private final PublicationQueries queries;
    private final T3ReadingQueries readings;
    private final T3.Source books;
    private final Now now;

    PublicationDesk(
            PublicationQueries queries, T3ReadingQueries readings, T3.Source books, Now now) {
        this.queries = queries;
        this.readings = readings;
        this.books = books;
        this.now = now;
    }

    /** Publishes the months whose day has come and that are not there yet; answers how many. */
    @Transactional
    public int publishDue() {
        queries.lock();
        var published = new HashSet<>(queries.listMonths());
        int done = 0;
        for (LocalDate month : PublicationDays.due(now.today(), queries.findFirst().orElse(null))) {
            if (published.add(month)) {
                queries.insertMonth(month, 1, null, null, now.instant());
                queries.insertWaits(month, 1, Terms.LEAST_TOLD, null, now.instant());
                done++;
            }
        }
        return done;
    }

    /** T3 of today, once a day. */
    @Transactional
    public void measureT3() {
        LocalDate today = now.today();
        if (!readings.hasMeasured(today)) {
            readings.insert(
                    T3.of(books.listBooks(today), books.listQueueBooks(today), today),
                    false,
                    now.instant());
        }
    }

    @Override
    public List<LocalDate> months() {
        return queries.listMonths();
    }

    @Override
    public Optional<PublishedMonth> month(LocalDate monthOn) {
        return queries.findMonth(monthOn)
                .map(m ->
                        new PublishedMonth(
                                m.monthOn(),
                                m.edition(),
                                m.publishedAt(),
                                m.reason(),
                                queries.listWaits(m.monthOn(), m.edition())));
    }

    @Override
    public List<PublishedEdition> editions() {
        return queries.listEditions();
    }

    @Override
    public List<PublishedWait> all() {
        return queries.listAllWaits();
    }
}
