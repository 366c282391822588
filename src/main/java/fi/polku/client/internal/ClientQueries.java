package fi.polku.client.internal;

import fi.polku.client.ClientDetails;
import fi.polku.client.ProtectedPeople;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons with their names and ways to reach; what was before stays with its days. */
@Repository
class ClientQueries {
    private static final String FROM =
            """
            FROM client c
            JOIN client_name n ON n.client_id = c.id AND n.to_on IS NULL
            LEFT JOIN client_contact_way p ON p.client_id = c.id AND p.kind = 'PHONE' AND p.to_on IS NULL
            LEFT JOIN client_contact_way e ON e.client_id = c.id AND e.kind = 'EMAIL' AND e.to_on IS NULL
            LEFT JOIN LATERAL (
              SELECT ci.value
              FROM client_identifier ci
              WHERE ci.client_id = c.id
                AND ci.kind = 'HETU'
                AND ci.to_on IS NULL
              ORDER BY ci.from_on DESC, ci.id DESC
              LIMIT 1) i ON TRUE
            """;

    /** Where a protected person is never leaves the database with the rest. */
    private static final String DETAILS =
            """
            SELECT c.id, n.family_name, n.given_names, n.call_name, c.born_on, c.sex, c.language,
              CASE WHEN NOT m.masked THEN c.municipality_code END AS municipality_code,
              CASE WHEN NOT m.masked THEN p.value END AS phone, CASE WHEN NOT m.masked THEN e.value END AS email,
              m.masked AS non_disclosure, c.died_on, i.value AS identity_code, c.changed_at
            """
                    + FROM
                    + "CROSS JOIN LATERAL (SELECT %s AS masked) m\n"
                            .formatted(ProtectedPeople.on("c.id"));

    private static final String IN_BULK =
            """
            SELECT c.id, n.family_name, n.given_names, n.call_name, c.born_on, c.sex, c.language, c.municipality_code,
              p.value AS phone, e.value AS email, c.non_disclosure, c.died_on, i.value AS identity_code, c.changed_at
            """
                    + FROM;

    /** What is in the person's own rows, masked for nobody: for what must write it again. */
    record Kept(
            @Nullable String municipalityCode,
            @Nullable String phone,
            @Nullable String email,
            boolean nonDisclosure) {}

    private final JdbcClient jdbc;
    private final String details;

    @Autowired
    ClientQueries(JdbcClient jdbc) {
        this(jdbc, DETAILS);
    }

    private ClientQueries(JdbcClient jdbc, String details) {
        this.jdbc = jdbc;
        this.details = details;
    }

    /** Over the rows of a bulk, which only the system reads and nobody is shown. */
    static ClientQueries ofBulk(JdbcClient jdbc) {
        return new ClientQueries(jdbc, IN_BULK);
    }

    Optional<Kept> findKept(ClientId id) {
        return jdbc.sql(
                        """
                        SELECT c.municipality_code, p.value AS phone, e.value AS email, c.non_disclosure
                        FROM client c
                        LEFT JOIN client_contact_way p ON p.client_id = c.id AND p.kind = 'PHONE' AND p.to_on IS NULL
                        LEFT JOIN client_contact_way e ON e.client_id = c.id AND e.kind = 'EMAIL' AND e.to_on IS NULL
                        WHERE c.id = :id
                        """)
                .paramSource(Params.of("id", id).source())
                .query(Kept.class)
                .optional();
    }

    Optional<ClientDetails> find(ClientId id, LocalDate today) {
        return jdbc.sql(details + "WHERE c.id = :id")
                .paramSource(ProtectedPeople.params(Params.of("id", id), today).source())
                .query(ClientDetails.class)
                .optional();
    }

    List<ClientDetails> list(Collection<ClientId> ids, LocalDate today) {
        return jdbc.sql(details + "WHERE c.id = ANY(:ids)\nORDER BY c.id")
                .paramSource(ProtectedPeople.params(Params.of("ids", ids), today).source())
                .query(ClientDetails.class)
                .list();
    }

    /** Locks the person's row, so that two who change the same person follow one another. */
    boolean lock(ClientId id) {
        return jdbc.sql("SELECT c.id FROM client c WHERE c.id = :id FOR UPDATE")
                .paramSource(Params.of("id", id).source())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void insert(
            ClientId id,
            @Nullable LocalDate bornOn,
            @Nullable String sex,
            String language,
            @Nullable String municipalityCode,
            boolean nonDisclosure,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO client (id, born_on, sex, language, municipality_code, non_disclosure, changed_at, created_at, created_by)
                        VALUES (:id, :bornOn, :sex, :language, :municipality, :nonDisclosure, :now, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("bornOn", bornOn)
                                .and("sex", sex)
                                .and("language", language)
                                .and("municipality", municipalityCode)
                                .and("nonDisclosure", nonDisclosure)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    void save(
            ClientId id,
            @Nullable LocalDate bornOn,
            @Nullable String sex,
            String language,
            @Nullable String municipalityCode,
            boolean nonDisclosure,
            @Nullable LocalDate diedOn,
            Instant now) {
        jdbc.sql(
                        """
                        UPDATE client
                        SET born_on = :bornOn, sex = :sex, language = :language, municipality_code = :municipality,
                          non_disclosure = :nonDisclosure, died_on = :diedOn, changed_at = :now
                        WHERE id = :id
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("bornOn", bornOn)
                                .and("sex", sex)
                                .and("language", language)
                                .and("municipality", municipalityCode)
                                .and("nonDisclosure", nonDisclosure)
                                .and("diedOn", diedOn)
                                .and("now", now)
                                .source())
                .update();
    }

    /** Ends the name in force the day before, or takes its place when it began the same day. */
    void saveName(
            ClientId client,
            String familyName,
            String givenNames,
            @Nullable String callName,
            LocalDate today,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        UPDATE client_name
                        SET to_on = greatest(from_on, CAST(:today AS date) - 1)
                        WHERE client_id = :client
                          AND to_on IS NULL
                        """)
                .paramSource(Params.of("client", client).and("today", today).source())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO client_name (id, client_id, family_name, given_names, call_name, from_on, created_at, created_by)
                        VALUES (:id, :client, :family, :given, :call, :today, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", Ids.at(now))
                                .and("client", client)
                                .and("family", familyName)
                                .and("given", givenNames)
                                .and("call", callName)
                                .and("today", today)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    void saveContactWay(
            ClientId client,
            String kind,
            @Nullable String value,
            LocalDate today,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        UPDATE client_contact_way
                        SET to_on = greatest(from_on, CAST(:today AS date) - 1)
                        WHERE client_id = :client
                          AND kind = :kind
                          AND to_on IS NULL
                        """)
                .paramSource(
                        Params.of("client", client).and("kind", kind).and("today", today).source())
                .update();
        if (value == null) {
            return;
        }
        jdbc.sql(
                        """
                        INSERT INTO client_contact_way (id, client_id, kind, value, from_on, created_at, created_by)
                        VALUES (:id, :client, :kind, :value, :today, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", Ids.at(now))
                                .and("client", client)
                                .and("kind", kind)
                                .and("value", value)
                                .and("today", today)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    void touch(ClientId client, Instant now) {
        jdbc.sql("UPDATE client SET changed_at = :now WHERE id = :client")
                .paramSource(Params.of("client", client).and("now", now).source())
                .update();
    }
}
