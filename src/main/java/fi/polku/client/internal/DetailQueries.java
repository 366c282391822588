package fi.polku.client.internal;

import fi.polku.client.ContactWay;
import fi.polku.client.PersonHistory;
import fi.polku.client.PersonalDetails.NewHome;
import fi.polku.client.PersonalDetails.NewSpeech;
import fi.polku.client.PersonalDetails.NewWay;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is and has been known of a person: names, ways, languages, homes, each with its days. */
@Repository
class DetailQueries {
    private static final String WAY =
            """
            SELECT w.client_id, w.id, w.kind, w.value, w.speaks, w.voicemail, w.reminders, w.notices, w.note, w.reason, w.from_on, w.to_on
            FROM client_contact_way w
            """;

    private final JdbcClient jdbc;

    DetailQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A way of one of many people. */
    record WayRow(
            ClientId clientId,
            UUID id,
            ContactWay.Kind kind,
            String value,
            ContactWay.@Nullable Speaks speaks,
            @Nullable Boolean voicemail,
            @Nullable Boolean reminders,
            @Nullable Boolean notices,
            @Nullable String note,
            @Nullable String reason,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {
        ContactWay way() {
            return new ContactWay(
                    id, kind, value, speaks, voicemail, reminders, notices, note, reason, fromOn,
                    toOn);
        }
    }

    List<PersonHistory.Name> listNames(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT n.id, n.family_name, n.given_names, n.call_name, n.reason, n.from_on, n.to_on
                        FROM client_name n
                        WHERE n.client_id = :client
                        ORDER BY n.to_on DESC NULLS FIRST, n.created_at DESC, n.id DESC
                        """)
                .paramSource(Params.of("client", client).source())
                .query(PersonHistory.Name.class)
                .list();
    }

    List<PersonHistory.Identifier> listIdentifiers(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT i.id, i.kind, i.system, i.country, i.value, i.reason, i.end_reason, i.from_on, i.to_on
                        FROM client_identifier i
                        WHERE i.client_id = :client
                        ORDER BY i.to_on DESC NULLS FIRST, i.kind = 'HETU' DESC, i.from_on DESC, i.id DESC
                        """)
                .paramSource(Params.of("client", client).source())
                .query(PersonHistory.Identifier.class)
                .list();
    }

    List<ContactWay> listWays(ClientId client) {
        return jdbc
                .sql(
                        WAY
                                + "WHERE w.client_id = :client\nORDER BY w.to_on DESC NULLS FIRST, w.created_at DESC, w.id DESC")
                .paramSource(Params.of("client", client).source())
                .query(WayRow.class)
                .list()
                .stream()
                .map(WayRow::way)
                .toList();
    }

    List<WayRow> listWaysInForce(Collection<ClientId> clients) {
        return jdbc.sql(
                        WAY
                                + """
                                WHERE w.client_id = ANY(:clients)
                                  AND w.to_on IS NULL
                                ORDER BY w.client_id, w.kind DESC, w.id
                                """)
                .paramSource(Params.of("clients", clients).source())
                .query(WayRow.class)
                .list();
    }

    List<PersonHistory.Speech> listSpeeches(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT s.language, s.interpreter, s.interpreter_language, s.way, s.reason, s.from_on, s.to_on, s.created_at
                        FROM client_speech s
                        WHERE s.client_id = :client
                        ORDER BY s.to_on DESC NULLS FIRST, s.created_at DESC, s.id DESC
                        """)
                .paramSource(Params.of("client", client).source())
                .query(PersonHistory.Speech.class)
                .list();
    }

    /** A person's signs in one row; the ways as JSON. */
    record SignsRow(
            String language,
            PersonHistory.@Nullable Interpreter interpreter,
            @Nullable String interpreterLanguage,
            PersonHistory.@Nullable InterpreterWay way,
            boolean joined,
            @Nullable Json ways) {}

    Optional<SignsRow> findSigns(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT c.language, s.interpreter, s.interpreter_language, s.way,
                          EXISTS (SELECT 1 FROM client_link l WHERE l.client_id = c.id AND l.undone_at IS NULL) AS joined,
                          (SELECT jsonb_agg(to_jsonb(w) ORDER BY w.kind DESC, w.id)
                           FROM client_contact_way w
                           WHERE w.client_id = c.id
                             AND w.to_on IS NULL) AS ways
                        FROM client c
                        LEFT JOIN client_speech s ON s.client_id = c.id AND s.to_on IS NULL
                        WHERE c.id = :client
                        """)
                .paramSource(Params.of("client", client).source())
                .query(SignsRow.class)
                .optional();
    }

    List<PersonHistory.Home> listHomes(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT h.municipality_code, h.country, h.source, h.reason, h.from_on, h.to_on
                        FROM client_home h
                        WHERE h.client_id = :client
                        ORDER BY h.to_on DESC NULLS FIRST, h.created_at DESC, h.id DESC
                        """)
                .paramSource(Params.of("client", client).source())
                .query(PersonHistory.Home.class)
                .list();
    }

    /** What the person's own row has of these, and when it was made. */
    record OwnRow(String language, @Nullable String municipalityCode, Instant createdAt) {}

    Optional<OwnRow> findOwnRow(ClientId client) {
        return jdbc.sql(
                        "SELECT c.language, c.municipality_code, c.created_at FROM client c WHERE c.id = :client")
                .paramSource(Params.of("client", client).source())
                .query(OwnRow.class)
                .optional();
    }

    void saveNameReason(ClientId client, String reason) {
        jdbc.sql(
                        "UPDATE client_name SET reason = :reason WHERE client_id = :client AND to_on IS NULL")
                .paramSource(Params.of("client", client).and("reason", reason).source())
                .update();
    }

    /** Whether the identifier was in force and is this person's. */
    boolean endIdentifier(
            ClientId client, UUID id, LocalDate to, String reason, @Nullable AccountId by) {
        return jdbc.sql(
                                """
                                UPDATE client_identifier
                                SET to_on = greatest(from_on, CAST(:to AS date)), end_reason = :reason, ended_by = :by
                                WHERE id = :id
                                  AND client_id = :client
                                  AND to_on IS NULL
                                """)
                        .paramSource(
                                Params.of("client", client)
                                        .and("id", id)
                                        .and("to", to)
                                        .and("reason", reason)
                                        .and("by", by)
                                        .source())
                        .update()
                == 1;
    }

    /** Tells of the identifier just given its country and why. */
    void saveIdentifierReason(
            ClientId client,
            String system,
            String value,
            @Nullable String country,
            @Nullable String reason) {
        jdbc.sql(
                        """
                        UPDATE client_identifier
                        SET country = :country, reason = :reason
                        WHERE client_id = :client
                          AND system = :system
                          AND value = :value
                          AND to_on IS NULL
                        """)
                .paramSource(
                        Params.of("client", client)
                                .and("system", system)
                                .and("value", value)
                                .and("country", country)
                                .and("reason", reason)
                                .source())
                .update();
    }

    /** The way that was ends the day before, and the new one begins when there is one. */
    void saveWay(
            ClientId client, NewWay way, LocalDate today, Instant now, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        UPDATE client_contact_way
                        SET to_on = greatest(from_on, CAST(:today AS date) - 1)
                        WHERE client_id = :client
                          AND kind = :kind
                          AND to_on IS NULL
                        """)
                .paramSource(
                        Params.of("client", client)
                                .and("kind", way.kind())
                                .and("today", today)
                                .source())
                .update();
        if (way.value() == null) {
            return;
        }
        jdbc.sql(
                        """
                        INSERT INTO client_contact_way (id, client_id, kind, value, speaks, voicemail, reminders, notices, note, reason, from_on, created_at, created_by)
                        VALUES (:id, :client, :kind, :value, :speaks, :voicemail, :reminders, :notices, :note, :reason, :today, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", Ids.at(now))
                                .and("client", client)
                                .and("kind", way.kind())
                                .and("value", way.value())
                                .and("speaks", way.speaks())
                                .and("voicemail", way.voicemail())
                                .and("reminders", way.reminders())
                                .and("notices", way.notices())
                                .and("note", way.note())
                                .and("reason", way.reason())
                                .and("today", today)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    void saveSpeech(
            ClientId client,
            NewSpeech speech,
            LocalDate today,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        UPDATE client_speech
                        SET to_on = greatest(from_on, CAST(:today AS date) - 1)
                        WHERE client_id = :client
                          AND to_on IS NULL
                        """)
                .paramSource(Params.of("client", client).and("today", today).source())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO client_speech (id, client_id, language, interpreter, interpreter_language, way, reason, from_on, created_at, created_by)
                        VALUES (:id, :client, :language, :interpreter, :interpreterLanguage, :way, :reason, :today, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", Ids.at(now))
                                .and("client", client)
                                .and("language", speech.language())
                                .and("interpreter", speech.interpreter())
                                .and("interpreterLanguage", speech.interpreterLanguage())
                                .and("way", speech.way())
                                .and("reason", speech.reason())
                                .and("today", today)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
        jdbc.sql("UPDATE client SET language = :language, changed_at = :now WHERE id = :client")
                .paramSource(
                        Params.of("client", client)
                                .and("language", speech.language())
                                .and("now", now)
                                .source())
                .update();
    }

    /** The home that was ends the day before the new one begins. */
    void saveHome(ClientId client, NewHome home, Instant now, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        UPDATE client_home
                        SET to_on = greatest(from_on, CAST(:from AS date) - 1)
                        WHERE client_id = :client
                          AND to_on IS NULL
                        """)
                .paramSource(Params.of("client", client).and("from", home.from()).source())
                .update();
        insertHome(client, home, null, now, by);
    }

    /** What was recorded before the first change, from when the person was recorded. */
    void insertHomeBefore(
            ClientId client, NewHome home, LocalDate to, Instant now, @Nullable AccountId by) {
        insertHome(client, home, to, now, by);
    }

    private void insertHome(
            ClientId client,
            NewHome home,
            @Nullable LocalDate to,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO client_home (id, client_id, municipality_code, country, source, reason, from_on, to_on, created_at, created_by)
                        VALUES (:id, :client, :municipality, :country, :source, :reason, :from, :to, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", Ids.at(now))
                                .and("client", client)
                                .and("municipality", home.municipalityCode())
                                .and("country", home.country())
                                .and("source", home.source())
                                .and("reason", home.reason())
                                .and("from", home.from())
                                .and("to", to)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    void saveMunicipality(ClientId client, @Nullable String code, Instant now) {
        jdbc.sql(
                        "UPDATE client SET municipality_code = :code, changed_at = :now WHERE id = :client")
                .paramSource(Params.of("client", client).and("code", code).and("now", now).source())
                .update();
    }

    void saveDeath(ClientId client, @Nullable LocalDate on, Instant now) {
        jdbc.sql("UPDATE client SET died_on = :on, changed_at = :now WHERE id = :client")
                .paramSource(Params.of("client", client).and("on", on).and("now", now).source())
                .update();
    }
}
