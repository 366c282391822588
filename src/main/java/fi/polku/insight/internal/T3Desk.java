package fi.polku.insight.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.appointment.ServiceType;
import fi.polku.deadline.T3;
import fi.polku.insight.InsightPermission;
import fi.polku.insight.QueueBookId;
import fi.polku.insight.T3Page;
import fi.polku.insight.ThirdFreeTimes;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.platform.text.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** T3 with its history, and the queue books, for those who lead. */
@Service
public class T3Desk implements ThirdFreeTimes {
    /** Code points of a reason. */
    public static final int LONGEST_REASON = 500;

    private static final int MOST_BOOKS = 50;

    private final Access access;
    private final T3ReadingQueries readings;
    private final QueueBookQueries books;
    private final T3History history;
    private final Organizations organizations;
    private final Journal journal;
    private final Now now;

    T3Desk(
            Access access,
            T3ReadingQueries readings,
            QueueBookQueries books,
            T3History history,
            Organizations organizations,
            Journal journal,
            Now now) {
        this.access = access;
        this.readings = readings;
        this.books = books;
        this.history = history;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    /** The page; {@code unit} blank means the whole region. */
    @Transactional(readOnly = true)
    public T3Page page(Actor actor, String unit, Texts t) {
        access.require(actor, InsightPermission.SEE_PICTURE);
        return history.page(unit, now.today(), books.list(MOST_BOOKS), t);
    }

    @Override
    @Transactional
    public void takeIn(List<T3.Reading> earlier) {
        readings.insert(earlier, true, now.instant());
    }

    @Override
    @Transactional
    public QueueBookId beginQueueBook(Actor actor, T3.Group group, String reason) {
        access.require(actor, InsightPermission.KEEP_QUEUE_BOOKS);
        if (organizations.unit(group.unit()).filter(u -> !u.partner()).isEmpty()) {
            throw Refusal.onField("bookUnit", "insight.queueBook.unit");
        }
        if (ServiceType.ofProfession(group.profession()).isEmpty()) {
            throw Refusal.onField("profession", "insight.queueBook.profession");
        }
        String why = reason.strip();
        if (why.isEmpty()) {
            throw Refusal.onField("reason", "insight.queueBook.reason.required");
        }
        if (why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw Refusal.onField(
                    "reason", "insight.queueBook.reason.long", Map.of("most", LONGEST_REASON));
        }
        var id = new QueueBookId(Ids.next());
        if (!books.insert(id, group, now.today(), why, actor.account(), now.instant())) {
            throw Refusal.onField("profession", "insight.queueBook.already");
        }
        record(actor, id, "insight.journal.queueBookBegun", group.unit());
        return id;
    }

    private void record(Actor actor, QueueBookId book, String key, @Nullable UnitId unit) {
        journal.record(
                JournalEntry.about(null)
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject("queue_book", book.value())
                        .hiddenFromClient()
                        .arg("unit", unit));
    }

    @Override
    @Transactional
    public void endQueueBook(Actor actor, QueueBookId book) {
        access.require(actor, InsightPermission.KEEP_QUEUE_BOOKS);
        var found = books.find(book).orElseThrow(() -> new Refusal("insight.queueBook.unknown"));
        if (found.untilOn() == null) {
            books.end(book, now.today(), actor.account(), now.instant());
            record(actor, book, "insight.journal.queueBookEnded", null);
        }
    }
}
