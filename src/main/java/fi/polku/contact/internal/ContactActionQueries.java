package fi.polku.contact.internal;

import fi.polku.access.Actor;
import fi.polku.contact.ContactId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of what was done to a contact, by whom and why. */
@Repository
class ContactActionQueries {
    private final JdbcClient jdbc;

    ContactActionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                        SELECT a.kind, a.reason, a.told, a.professional_id, a.by_name, a.happened_at
                        FROM contact_action a
                        WHERE a.contact_id = :id
                        ORDER BY a.happened_at, a.id
                        """)
                .paramSource(Params.of("id", id).source())
                .query(ActionRow.class)
                .list();
    }
}
