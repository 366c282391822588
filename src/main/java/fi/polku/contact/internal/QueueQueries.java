package fi.polku.contact.internal;

import fi.polku.access.Actor;
import fi.polku.client.ProtectedPeople;
import fi.polku.contact.QueueFilter;
import fi.polku.contact.QueueRow;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queues of units, and what somebody has taken from them. */
@Repository
class QueueQueries {
    private static final String MASKED = ProtectedPeople.on("c.client_id");

    private final JdbcClient jdbc;

    QueueQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<QueueRow> listQueue(
            Actor actor,
            QueueFilter filter,
            Instant dueBefore,
            @Nullable Instant afterDue,
            @Nullable UUID afterId,
            LocalDate today,
            int limit) {
        var where = queue(actor, filter, dueBefore);
        if (afterDue != null && afterId != null) {
            where.and("(c.due_at, c.id) > (:afterDue, :afterId)", "afterDue", afterDue);
            where.params().and("afterId", afterId);
        }
        return jdbc.sql(
                        """
                        SELECT c.id, c.client_id, c.text, c.channel, c.whom, c.urgency, c.direction, array_to_string(c.need_areas, ',') AS areas,
                          c.born_on, c.concerned_age, CASE WHEN NOT %s THEN c.municipality_code END AS municipality_code, c.special_support, c.happened_at, c.recorded_at,
                          c.due_on, c.due_at
                        FROM contact c
                        %s
                        ORDER BY c.due_at, c.id
                        LIMIT :limit
                        """
                                .formatted(MASKED, where.sql()))
                .paramSource(
                        ProtectedPeople.params(where.params(), today).and("limit", limit).source())
                .query(QueueRow.class)
                .list();
    }

    long countQueue(Actor actor, QueueFilter filter, Instant dueBefore) {
        var where = queue(actor, filter, dueBefore);
        return jdbc.sql("SELECT count(*) FROM contact c " + where.sql())
                .paramSource(where.params().source())
                .query(Long.class)
                .single();
    }

    /** Contacts that the actor has taken and not finished, by due time. */
    List<QueueRow> listTaken(UUID account, LocalDate today, int limit) {
        return jdbc.sql(
                        """
                        SELECT c.id, c.client_id, c.text, c.channel, c.whom, c.urgency, c.direction, array_to_string(c.need_areas, ',') AS areas,
                          c.born_on, c.concerned_age, CASE WHEN NOT %s THEN c.municipality_code END AS municipality_code, c.special_support, c.happened_at, c.recorded_at,
                          c.due_on, c.due_at
                        FROM contact c
                        WHERE c.taken_by = :account
                          AND c.closed_at IS NULL
                          AND c.assessed_at IS NULL
                        ORDER BY c.due_at, c.id
                        LIMIT :limit
                        """
                                .formatted(MASKED))
                .paramSource(
                        ProtectedPeople.params(
                                        Params.of("account", account).and("limit", limit), today)
                                .source())
                .query(QueueRow.class)
                .list();
    }

    private static Where queue(Actor actor, QueueFilter filter, Instant dueBefore) {
        var where =
                Where.all()
                        .and("c.taken_by IS NULL AND c.closed_at IS NULL AND c.assessed_at IS NULL")
                        .and("c.unit_id = ANY(:actorUnits)", "actorUnits", actor.units());
        switch (filter.service()) {
            case ALL -> {}
            case HEALTH -> where.and("c.register = 'PATIENT'");
            case SOCIAL -> where.and("c.register = 'SOCIAL_WELFARE'");
        }
        if (filter.due() != QueueFilter.Due.ALL) {
            where.and("c.due_at < :dueBefore", "dueBefore", dueBefore);
        }
        return where;
    }
}
