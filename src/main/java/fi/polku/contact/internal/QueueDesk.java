package fi.polku.contact.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.contact.ContactPermission;
import fi.polku.contact.ContactQueue;
import fi.polku.contact.QueueFilter;
import fi.polku.contact.QueueRow;
import fi.polku.contact.QueueView;
import fi.polku.kernel.AccountId;
import fi.polku.organization.Organizations;
import fi.polku.organization.UnitView;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the queues of one's units are looked at. */
@Component
public class QueueDesk implements ContactQueue {
    private static final int QUEUE_PAGE = 25;

    private final QueueWords words;
    private final Organizations organizations;
    private final Access access;
    private final AccessLog accessLog;
    private final Now now;
    private final QueueQueries queueQueries;

    QueueDesk(
            QueueWords words,
            Organizations organizations,
            Access access,
            AccessLog accessLog,
            Now now,
            QueueQueries queueQueries) {
        this.words = words;
        this.organizations = organizations;
        this.access = access;
        this.accessLog = accessLog;
        this.now = now;
        this.queueQueries = queueQueries;
    }

    @Override
    public QueueView queue(Actor actor, QueueFilter filter, Texts texts) {
        access.require(actor, ContactPermission.CONTACT_READ);
        Instant at = now.instant();
        LocalDate today = now.today();
        Instant dueBefore =
                (filter.due() == QueueFilter.Due.WEEK ? today.plusDays(7) : today.plusDays(1))
                        .atStartOfDay(Now.ZONE)
                        .toInstant();
        var after = QueueToken.read(filter.after());
        var rows =
                queueQueries.listQueue(
                        actor,
                        filter,
                        dueBefore,
                        after.map(QueueToken::dueAt).orElse(null),
                        after.map(QueueToken::id).orElse(null),
                        today,
                        QUEUE_PAGE + 1);
        boolean more = rows.size() > QUEUE_PAGE;
        var shown = more ? rows.subList(0, QUEUE_PAGE) : rows;
        seen(actor, shown);
        long total =
                after.isEmpty() && !more
                        ? shown.size()
                        : queueQueries.countQueue(actor, filter, dueBefore);
        return new QueueView(
                unitNames(actor, texts),
                shown.stream().map(r -> words.line(r, at, texts)).toList(),
                total,
                filter,
                more ? QueueToken.of(shown.getLast()).text() : null,
                at,
                null);
    }

    @Override
    public long countWaiting(Actor actor) {
        access.require(actor, ContactPermission.CONTACT_READ);
        return queueQueries.countQueue(actor, QueueFilter.ALL, now.instant());
    }

    /** What the actor has taken and not finished, in the words of the queue. */
    public List<QueueView.Line> taken(Actor actor, Texts texts) {
        AccountId account = actor.account();
        if (account == null) {
            return List.of();
        }
        Instant at = now.instant();
        List<QueueRow> rows = queueQueries.listTaken(account.value(), now.today(), 50);
        seen(actor, rows);
        return rows.stream().map(r -> words.line(r, at, texts)).toList();
    }

    /** What somebody known has written is that person's data already in the queue. */
    private void seen(Actor actor, List<QueueRow> rows) {
        accessLog.viewedAll(
                actor,
                rows.stream().map(QueueRow::clientId).filter(Objects::nonNull).toList(),
                "QUEUE",
                "CONTACT");
    }

    private String unitNames(Actor actor, Texts texts) {
        return actor.units().stream()
                .map(organizations::unit)
                .flatMap(Optional::stream)
                .filter(u -> organizations.queueOf(u.id()).isPresent())
                .map(UnitView::name)
                .map(texts::of)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Where a page of the queue ended. */
    private record QueueToken(Instant dueAt, UUID id) {
        private static final long MOST_MICROS = Duration.ofDays(365 * 200).toNanos() / 1000;

        static QueueToken of(QueueRow row) {
            return new QueueToken(row.dueAt(), row.id().value());
        }

        static Optional<QueueToken> read(@Nullable String text) {
            if (text == null) {
                return Optional.empty();
            }
            try {
                // A moment that no database can hold is no place in the queue either.
                int dot = text.indexOf('.');
                long micros = Long.parseLong(text.substring(0, Math.max(dot, 0)));
                if (Math.abs(micros) > MOST_MICROS) {
                    return Optional.empty();
                }
                return Optional.of(
                        new QueueToken(
                                Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                                UUID.fromString(text.substring(dot + 1))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, dueAt) + "." + id;
        }
    }
}
