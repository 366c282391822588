package fi.polku.contact.internal;

import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.contact.ContactFilter;
import fi.polku.contact.ContactId;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts: one, those alike, or a page of them. */
@Repository
class ContactQueries {
    private static final String COLUMNS =
            """
            c.id, c.client_id, c.unit_id, c.channel, c.whom, c.text, c.soon, c.phone, c.email, c.talk_times,
              c.municipality_code, c.language, c.identity_code, c.born_on, c.concerned, c.concerned_age, c.external_id,
              c.proposal, c.direction, c.urgency, c.need_areas, c.special_support, c.due_on, c.due_at, c.decided_at,
              c.reached_at, c.taken_by, c.taken_by_name, c.taken_by_professional, c.taken_at, c.assessment_id,
              c.assessed_at, c.closed_at, c.close_reason, c.register, c.service_task, c.organiser_id, c.producer_id,
              c.author_id, c.author_role, c.record_status, c.happened_at, c.recorded_at, c.changed_at\
            """;

    private final JdbcClient jdbc;

    ContactQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ContactRow> find(ContactId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM contact c WHERE c.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(ContactRow.class)
                .optional();
    }

    Optional<ContactRow> findForUpdate(ContactId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM contact c WHERE c.id = :id FOR UPDATE")
                .paramSource(Params.of("id", id).source())
                .query(ContactRow.class)
                .optional();
    }

    Optional<ContactRow> findByExternalId(String externalId) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM contact c WHERE c.external_id = :external")
                .paramSource(Params.of("external", externalId).source())
                .query(ContactRow.class)
                .optional();
    }

    Optional<ContactRow> findByReceipt(byte[] hash) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM contact c WHERE c.receipt_hash = :hash")
                .paramSource(Params.of("hash", hash).source())
                .query(ContactRow.class)
                .optional();
    }

    /** Other open contacts in the actor's units that may be of the same person and matter. */
    List<ContactRow> listAlike(ContactRow row, Actor actor) {
        return jdbc.sql(
                        """
                        SELECT %s
                        FROM contact c
                        WHERE c.id <> :id
                          AND c.closed_at IS NULL
                          AND (:system OR c.unit_id = ANY(:units))
                          AND (c.client_id = :client::uuid
                            OR c.identity_code = :identity::text
                            OR c.phone_digits = :digits::text)
                        ORDER BY c.happened_at DESC, c.id DESC
                        LIMIT 10
                        """
                                .formatted(COLUMNS))
                .paramSource(
                        Params.of("id", row.id())
                                .and("system", actor.is(Role.SYSTEM))
                                .and("units", actor.units())
                                .and("client", row.clientId())
                                .and("identity", row.identityCode())
                                .and("digits", ReceptionQueries.digits(row.phone()))
                                .source())
                .query(ContactRow.class)
                .list();
    }

    List<ContactRow> page(Actor actor, ContactFilter filter, @Nullable UUID after, int limit) {
        var where = list(actor, filter).andIfPresent("c.id > :after", "after", after);
        return jdbc.sql(
                        """
                        SELECT %s
                        FROM contact c
                        %s
                        ORDER BY c.id
                        LIMIT :limit
                        """
                                .formatted(COLUMNS, where.sql()))
                .paramSource(where.params().and("limit", limit).source())
                .query(ContactRow.class)
                .list();
    }

    long count(Actor actor, ContactFilter filter) {
        var where = list(actor, filter);
        return jdbc.sql("SELECT count(*) FROM contact c " + where.sql())
                .paramSource(where.params().source())
                .query(Long.class)
                .single();
    }

    private static Where list(Actor actor, ContactFilter filter) {
        var where =
                Where.all()
                        .andIfPresent("c.id = :id", "id", filter.id())
                        .andIfPresent("c.client_id = :client", "client", filter.client())
                        .andIfPresent("c.unit_id = :unit", "unit", filter.unit())
                        .andIfPresent("c.changed_at >= :from", "from", filter.changedFrom())
                        .andIfPresent("c.changed_at < :before", "before", filter.changedBefore());
        if (filter.status() != null) {
            where.and(
                    switch (filter.status()) {
                        case RECEIVED ->
                                "c.taken_by IS NULL AND c.closed_at IS NULL AND c.assessed_at IS NULL";
                        case TAKEN ->
                                "c.taken_by IS NOT NULL AND c.closed_at IS NULL AND c.assessed_at IS NULL";
                        case ASSESSED -> "c.assessed_at IS NOT NULL AND c.closed_at IS NULL";
                        case CLOSED -> "c.closed_at IS NOT NULL";
                    });
        }
        if (!actor.is(Role.SYSTEM)) {
            where.and("c.unit_id = ANY(:actorUnits)", "actorUnits", actor.units());
        }
        return where;
    }
}
