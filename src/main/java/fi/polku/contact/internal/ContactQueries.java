package fi.polku.contact.internal;

import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.contact.CloseReason;
import fi.polku.contact.ContactFilter;
import fi.polku.contact.ContactId;
import fi.polku.contact.Decision;
import fi.polku.contact.NewContact;
import fi.polku.contact.Proposal;
import fi.polku.contact.QueueFilter;
import fi.polku.contact.QueueRow;
import fi.polku.contact.Reporter;
import fi.polku.contact.Whom;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    /** False when the external id has come before. */
    boolean insert(
            ContactId id,
            NewContact contact,
            @Nullable LocalDate bornOn,
            Proposal proposal,
            UnitId unit,
            RecordHeader header,
            byte[] receiptHash,
            Due due,
            Instant happenedAt,
            Instant now) {
        boolean worry = contact.whom() == Whom.WORRY;
        String phone = worry ? null : contact.phone();
        return jdbc.sql(
                                """
                                INSERT INTO contact (id, client_id, unit_id, channel, whom, text, areas, soon, danger, phone, phone_digits,
                                  email, talk_times, municipality_code, language, identity_code, born_on, concerned, concerned_age,
                                  external_id, receipt_hash, proposal, direction, urgency, need_areas, special_support, due_on, due_at,
                                  reached_at, register, service_task, organiser_id, producer_id, author_id, author_role, record_status,
                                  happened_at, recorded_at, changed_at, created_at, created_by)
                                VALUES (:id, :client, :unit, :channel, :whom, :text, :areas, :soon, :danger, :phone, :digits,
                                  :email, :talkTimes, :municipality, :language, :identity, :bornOn, :concerned, :concernedAge,
                                  :externalId, :hash, :proposal, :direction, :urgency, :needAreas, :specialSupport, :dueOn, :dueAt,
                                  :reachedAt, :register, :serviceTask, :organiser, :producer, :author, :authorRole, :status,
                                  :happenedAt, :now, :now, :now, :author)
                                ON CONFLICT (external_id) DO NOTHING
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("client", contact.client())
                                        .and("unit", unit)
                                        .and("channel", contact.channel())
                                        .and("whom", contact.whom())
                                        .and("text", contact.text())
                                        .and("areas", contact.areas())
                                        .and("soon", contact.soon())
                                        .and("danger", contact.danger())
                                        .and("phone", phone)
                                        .and("digits", digits(phone))
                                        .and("email", worry ? null : contact.email())
                                        .and("talkTimes", contact.talkTimes())
                                        .and("municipality", contact.municipalityCode())
                                        .and("language", contact.language())
                                        .and("identity", contact.identityCode())
                                        .and("bornOn", bornOn)
                                        .and("concerned", contact.concerned())
                                        .and("concernedAge", contact.concernedAge())
                                        .and("externalId", contact.externalId())
                                        .and("hash", receiptHash)
                                        .and("proposal", Params.json(proposal))
                                        .and("direction", proposal.direction())
                                        .and("urgency", proposal.urgency())
                                        .and("needAreas", proposal.areas())
                                        .and("specialSupport", proposal.specialSupport())
                                        .and("dueOn", due.on())
                                        .and("dueAt", due.at())
                                        .and(
                                                "reachedAt",
                                                contact.channel().inPerson() ? happenedAt : null)
                                        .and("register", header.register())
                                        .and("serviceTask", header.serviceTask())
                                        .and("organiser", header.organiser())
                                        .and("producer", header.producer())
                                        .and("author", header.author())
                                        .and("authorRole", header.authorRole())
                                        .and("status", header.status())
                                        .and("happenedAt", happenedAt)
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    void insertReporter(ContactId id, Reporter reporter, @Nullable UUID by, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO contact_reporter (contact_id, name, phone, email, official, hidden_from_client, created_at, created_by)
                        VALUES (:id, :name, :phone, :email, :official, :hidden, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("name", reporter.name())
                                .and("phone", reporter.phone())
                                .and("email", reporter.email())
                                .and("official", reporter.official())
                                .and("hidden", !reporter.official())
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    Optional<ReporterRow> findReporter(ContactId id) {
        return jdbc.sql(
                        """
                        SELECT r.name, r.phone, r.email, r.official, r.hidden_from_client, r.released_at
                        FROM contact_reporter r
                        WHERE r.contact_id = :id
                        """)
                .paramSource(Params.of("id", id).source())
                .query(ReporterRow.class)
                .optional();
    }

    boolean saveReleased(ContactId id, @Nullable UUID by, String reason, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE contact_reporter
                                SET hidden_from_client = FALSE, released_at = :now, released_by = :by, release_reason = :reason
                                WHERE contact_id = :id
                                  AND hidden_from_client
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("now", now)
                                        .and("by", by)
                                        .and("reason", reason)
                                        .source())
                        .update()
                == 1;
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
                                .and("digits", digits(row.phone()))
                                .source())
                .query(ContactRow.class)
                .list();
    }

    /** One statement, one winner: the row count tells whether it was this one. */
    boolean take(ContactId id, Actor actor, @Nullable UUID account, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE contact
                                SET taken_by = :account, taken_by_name = :name, taken_by_professional = :professional::uuid,
                                  taken_at = :now, changed_at = :now
                                WHERE id = :id
                                  AND taken_by IS NULL
                                  AND closed_at IS NULL
                                  AND assessed_at IS NULL
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("account", account)
                                        .and("name", actor.name())
                                        .and("professional", actor.professional())
                                        .and("now", now)
                                        .source())
                        .update()
                == 1;
    }

    void savePutBack(ContactId id, Instant now) {
        jdbc.sql(
                        """
                        UPDATE contact
                        SET taken_by = NULL, taken_by_name = NULL, taken_by_professional = NULL, taken_at = NULL, changed_at = :now
                        WHERE id = :id
                        """)
                .paramSource(Params.of("id", id).and("now", now).source())
                .update();
    }

    void saveConfirmed(ContactId id, Instant now) {
        jdbc.sql(
                        """
                        UPDATE contact
                        SET decided_at = :now, changed_at = :now
                        WHERE id = :id
                        """)
                .paramSource(Params.of("id", id).and("now", now).source())
                .update();
    }

    void saveDecided(
            ContactId id, Decision decision, UnitId unit, RecordHeader header, Instant now) {
        jdbc.sql(
                        """
                        UPDATE contact
                        SET decided_at = :now, changed_at = :now, urgency = :urgency, direction = :direction, need_areas = :areas,
                          special_support = :specialSupport, unit_id = :unit, producer_id = :unit, register = :register,
                          service_task = :serviceTask
                        WHERE id = :id
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("now", now)
                                .and("urgency", decision.urgency())
                                .and("direction", decision.direction())
                                .and("areas", decision.areas())
                                .and("specialSupport", decision.specialSupport())
                                .and("unit", unit)
                                .and("register", header.register())
                                .and("serviceTask", header.serviceTask())
                                .source())
                .update();
    }

    void saveDue(ContactId id, Due due) {
        jdbc.sql(
                        """
                        UPDATE contact
                        SET due_on = :on, due_at = :at
                        WHERE id = :id
                        """)
                .paramSource(Params.of("id", id).and("on", due.on()).and("at", due.at()).source())
                .update();
    }

    void saveReached(ContactId id, Instant at, Instant now) {
        jdbc.sql(
                        """
                        UPDATE contact
                        SET reached_at = coalesce(reached_at, :at), changed_at = :now
                        WHERE id = :id
                        """)
                .paramSource(Params.of("id", id).and("at", at).and("now", now).source())
                .update();
    }

    void saveClient(ContactId id, ClientId client, Instant now) {
        jdbc.sql(
                        """
                        UPDATE contact
                        SET client_id = :client, changed_at = :now
                        WHERE id = :id
                        """)
                .paramSource(Params.of("id", id).and("client", client).and("now", now).source())
                .update();
    }

    void saveAssessed(ContactId id, UUID assessment, Instant at, Instant now) {
        jdbc.sql(
                        """
                        UPDATE contact
                        SET assessment_id = :assessment, assessed_at = :at, changed_at = :now
                        WHERE id = :id
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("assessment", assessment)
                                .and("at", at)
                                .and("now", now)
                                .source())
                .update();
    }

    void saveClosed(ContactId id, CloseReason why, Instant now) {
        jdbc.sql(
                        """
                        UPDATE contact
                        SET closed_at = :now, close_reason = :why, changed_at = :now
                        WHERE id = :id
                        """)
                .paramSource(Params.of("id", id).and("why", why).and("now", now).source())
                .update();
    }

    void insertAction(
            ContactId id,
            String kind,
            @Nullable String reason,
            @Nullable String told,
            @Nullable Object decided,
            Actor actor,
            Instant happenedAt,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO contact_action (id, contact_id, kind, reason, told, decided, professional_id, by_name,
                          happened_at, created_at, created_by)
                        VALUES (:action, :id, :kind, :reason, :told, :decided::jsonb, :professional::uuid, :name,
                          :happenedAt, :now, :account::uuid)
                        """)
                .paramSource(
                        Params.of("action", Ids.at(now))
                                .and("id", id)
                                .and("kind", kind)
                                .and("reason", reason)
                                .and("told", told)
                                .and("decided", decided == null ? null : Params.json(decided))
                                .and("professional", actor.professional())
                                .and("name", actor.name())
                                .and("happenedAt", happenedAt)
                                .and("now", now)
                                .and("account", actor.account())
                                .source())
                .update();
    }

    List<ActionRow> listActions(ContactId id) {
        return jdbc.sql(
                        """
                        SELECT a.kind, a.reason, a.told, a.by_name, a.happened_at
                        FROM contact_action a
                        WHERE a.contact_id = :id
                        ORDER BY a.happened_at, a.id
                        """)
                .paramSource(Params.of("id", id).source())
                .query(ActionRow.class)
                .list();
    }

    List<QueueRow> listQueue(
            Actor actor,
            QueueFilter filter,
            Instant dueBefore,
            @Nullable Instant afterDue,
            @Nullable UUID afterId,
            int limit) {
        var where = queue(actor, filter, dueBefore);
        if (afterDue != null && afterId != null) {
            where.and("(c.due_at, c.id) > (:afterDue, :afterId)", "afterDue", afterDue);
            where.params().and("afterId", afterId);
        }
        return jdbc.sql(
                        """
                        SELECT c.id, c.text, c.channel, c.whom, c.urgency, c.direction, array_to_string(c.need_areas, ',') AS areas,
                          c.born_on, c.concerned_age, c.municipality_code, c.special_support, c.happened_at, c.recorded_at,
                          c.due_on, c.due_at
                        FROM contact c
                        %s
                        ORDER BY c.due_at, c.id
                        LIMIT :limit
                        """
                                .formatted(where.sql()))
                .paramSource(where.params().and("limit", limit).source())
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
    List<QueueRow> listTaken(UUID account, int limit) {
        return jdbc.sql(
                        """
                        SELECT c.id, c.text, c.channel, c.whom, c.urgency, c.direction, array_to_string(c.need_areas, ',') AS areas,
                          c.born_on, c.concerned_age, c.municipality_code, c.special_support, c.happened_at, c.recorded_at,
                          c.due_on, c.due_at
                        FROM contact c
                        WHERE c.taken_by = :account
                          AND c.closed_at IS NULL
                          AND c.assessed_at IS NULL
                        ORDER BY c.due_at, c.id
                        LIMIT :limit
                        """)
                .paramSource(Params.of("account", account).and("limit", limit).source())
                .query(QueueRow.class)
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

    private static @Nullable String digits(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("\\D+", "").replaceFirst("^(?:00)?358", "0");
        return digits.isEmpty() ? null : digits;
    }
}
