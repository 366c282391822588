package fi.polku.contact.internal;

import fi.polku.access.Actor;
import fi.polku.contact.CloseReason;
import fi.polku.contact.ContactId;
import fi.polku.contact.Decision;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is done to a contact: taken, judged, called back, assessed, closed. */
@Repository
class HandlingQueries {
    private final JdbcClient jdbc;

    HandlingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
