package fi.polku.client.internal;

import fi.polku.access.Actor;
import fi.polku.access.RelationshipFilter;
import fi.polku.client.ClientDetails;
import fi.polku.client.ClientPage;
import fi.polku.client.IdentifierKind;
import fi.polku.client.IdentifierView;
import fi.polku.client.MatchQuery;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClientQueries {
    /** More than this are not counted: nobody reads them, and counting would cost every search. */
    static final int COUNTED = 1000;

    private static final String DETAILS =
            """
            SELECT c.id, n.family_name, n.given_names, n.call_name, c.born_on, c.sex, c.language, c.municipality_code,
              p.value AS phone, e.value AS email, c.non_disclosure, c.died_on, i.value AS identity_code, c.changed_at
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

    private final JdbcClient jdbc;

    ClientQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record CandidateRow(
            ClientId id,
            String familyName,
            String givenNames,
            @Nullable String callName,
            @Nullable LocalDate bornOn,
            @Nullable String municipalityCode,
            @Nullable String phone,
            boolean nonDisclosure,
            boolean sameCode,
            boolean samePhone,
            boolean sameEmail,
            boolean sameName,
            double likeness) {}

    Optional<ClientDetails> find(ClientId id) {
        return jdbc.sql(DETAILS + "WHERE c.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(ClientDetails.class)
                .optional();
    }

    List<ClientDetails> list(Collection<ClientId> ids) {
        return jdbc.sql(DETAILS + "WHERE c.id = ANY(:ids)\nORDER BY c.id")
                .paramSource(Params.of("ids", ids).source())
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

    Optional<ClientId> findByIdentifier(IdentifierKind kind, String system, String value) {
        return jdbc.sql(
                        """
                        SELECT coalesce(l.goes_on_id, i.client_id)
                        FROM client_identifier i
                        LEFT JOIN client_link l ON l.client_id = i.client_id AND l.undone_at IS NULL
                        WHERE i.kind = :kind
                          AND i.system = :system
                          AND i.value = :value
                          AND i.to_on IS NULL
                        """)
                .paramSource(
                        Params.of("kind", kind).and("system", system).and("value", value).source())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    List<IdentifierView> listIdentifiers(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT i.kind, i.system, i.value, i.from_on, i.to_on
                        FROM client_identifier i
                        WHERE i.client_id = :client
                          AND i.to_on IS NULL
                        ORDER BY i.kind = 'HETU' DESC, i.kind = 'TEMPORARY' DESC, i.from_on DESC, i.id
                        """)
                .paramSource(Params.of("client", client).source())
                .query(IdentifierView.class)
                .list();
    }

    /**
     * Whoever has the same identifier or way to reach, or a like name, also an earlier one. The
     * first four arms use an index each; the last the trigrams of the name.
     */
    List<CandidateRow> listCandidates(MatchQuery query, String phone, int limit) {
        return jdbc.sql(
                        """
                        WITH found AS (
                          SELECT i.client_id
                          FROM client_identifier i
                          WHERE i.kind = 'HETU'
                            AND i.value = :code
                            AND i.to_on IS NULL
                          UNION
                          SELECT w.client_id
                          FROM client_contact_way w
                          WHERE w.kind = 'PHONE'
                            AND w.match_value = :phone
                            AND w.match_value <> ''
                            AND w.to_on IS NULL
                          UNION
                          SELECT w.client_id
                          FROM client_contact_way w
                          WHERE w.kind = 'EMAIL'
                            AND w.match_value = lower(:email)
                            AND w.match_value <> ''
                            AND w.to_on IS NULL
                          UNION
                          (SELECT n.client_id
                           FROM client c
                           JOIN client_name n ON n.client_id = c.id
                           WHERE c.born_on = CAST(:bornOn AS date)
                             AND similarity(n.search_name, plain_letters(:name)) >= 0.2
                           ORDER BY similarity(n.search_name, plain_letters(:name)) DESC, n.client_id
                           LIMIT 20)
                          UNION
                          (SELECT n.client_id
                           FROM client_name n
                           WHERE n.search_name % plain_letters(:name)
                           ORDER BY similarity(n.search_name, plain_letters(:name)) DESC, n.client_id
                           LIMIT 20)
                        ), person AS (
                          SELECT f.client_id,
                            max(similarity(n.search_name, plain_letters(:name))) AS likeness,
                            bool_or(:name <> '' AND NOT EXISTS (
                              SELECT 1
                              FROM unnest(string_to_array(plain_letters(:name), ' ')) AS part
                              WHERE n.search_name !~ ('(^| )' || regexp_replace(part, '[^a-z0-9]', '.', 'g') || '( |$)'))) AS same_name
                          FROM found f
                          JOIN client_name n ON n.client_id = f.client_id
                          GROUP BY f.client_id
                        )
                        SELECT c.id, n.family_name, n.given_names, n.call_name, c.born_on, c.municipality_code, p.value AS phone,
                          c.non_disclosure,
                          EXISTS (SELECT 1 FROM client_identifier i WHERE i.client_id = c.id AND i.kind = 'HETU' AND i.value = :code
                            AND i.to_on IS NULL) AS same_code,
                          coalesce(p.match_value = :phone AND :phone <> '', FALSE) AS same_phone,
                          coalesce(e.match_value = lower(:email) AND :email <> '', FALSE) AS same_email,
                          person.same_name, CAST(person.likeness AS double precision) AS likeness
                        FROM person
                        JOIN client c ON c.id = person.client_id
                        JOIN client_name n ON n.client_id = c.id AND n.to_on IS NULL
                        LEFT JOIN client_contact_way p ON p.client_id = c.id AND p.kind = 'PHONE' AND p.to_on IS NULL
                        LEFT JOIN client_contact_way e ON e.client_id = c.id AND e.kind = 'EMAIL' AND e.to_on IS NULL
                        WHERE NOT EXISTS (SELECT 1 FROM client_link l WHERE l.client_id = c.id AND l.undone_at IS NULL)
                        ORDER BY same_code DESC, coalesce(c.born_on = CAST(:bornOn AS date), FALSE) DESC, person.likeness DESC, c.id
                        LIMIT :limit
                        """)
                .paramSource(
                        Params.of("code", text(query.identityCode()))
                                .and("phone", phone)
                                .and("email", text(query.email()))
                                .and("bornOn", query.bornOn())
                                .and("name", text(query.name()))
                                .and("limit", limit)
                                .source())
                .query(CandidateRow.class)
                .list();
    }

    /**
     * A row of a search, with how many match, up to {@link #COUNTED} and one more.
     *
     * @param total the same in every row
     */
    record FoundRow(
            ClientId id,
            String familyName,
            String givenNames,
            @Nullable LocalDate bornOn,
            @Nullable String municipalityCode,
            @Nullable String phone,
            boolean nonDisclosure,
            long total) {
        ClientPage.Row row() {
            return new ClientPage.Row(
                    id, familyName, givenNames, bornOn, municipalityCode, phone, nonDisclosure);
        }
    }

    List<FoundRow> search(
            Actor actor,
            LocalDate today,
            List<String> parts,
            @Nullable String code,
            @Nullable ClientId after,
            int limit) {
        var where = filter(actor, today, parts, code);
        // With a part of a name, found first and ordered after: else a rare one is looked for along
        // the whole order of names.
        return jdbc.sql(
                        """
                        WITH found AS %s (
                          SELECT n.client_id, n.search_name, n.family_name, n.given_names
                          FROM client_name n
                          %s)
                        SELECT c.id, n.family_name, n.given_names, c.born_on,
                          CASE WHEN c.non_disclosure THEN NULL ELSE c.municipality_code END AS municipality_code,
                          CASE WHEN c.non_disclosure THEN NULL ELSE p.value END AS phone, c.non_disclosure,
                          (SELECT count(*) FROM (SELECT 1 FROM found LIMIT :counted) AS counted) AS total
                        FROM (
                          SELECT f.client_id, f.search_name, f.family_name, f.given_names
                          FROM found f
                          WHERE :after::uuid IS NULL
                            OR (f.search_name, f.client_id) > (
                              SELECT a.search_name, a.client_id
                              FROM client_name a
                              WHERE a.client_id = :after::uuid
                                AND a.to_on IS NULL)
                          ORDER BY f.search_name, f.client_id
                          LIMIT :limit) AS n
                        JOIN client c ON c.id = n.client_id
                        LEFT JOIN client_contact_way p ON p.client_id = c.id AND p.kind = 'PHONE' AND p.to_on IS NULL
                        ORDER BY n.search_name, n.client_id
                        """
                                .formatted(
                                        parts.isEmpty() ? "NOT MATERIALIZED" : "MATERIALIZED",
                                        where.sql()))
                .paramSource(
                        where.params()
                                .and("after", after)
                                .and("limit", limit)
                                .and("counted", COUNTED + 1)
                                .source())
                .query(FoundRow.class)
                .list();
    }

    private static Where filter(
            Actor actor, LocalDate today, List<String> parts, @Nullable String code) {
        var where =
                Where.all()
                        .and("n.to_on IS NULL")
                        .and(RelationshipFilter.among("n.client_id", actor));
        RelationshipFilter.params(where.params(), actor, today);
        where.and(
                "NOT EXISTS (SELECT 1 FROM client_link l WHERE l.client_id = n.client_id AND l.undone_at IS NULL)");
        where.andIfPresent(
                """
                EXISTS (
                    SELECT 1
                    FROM client_identifier i
                    WHERE i.client_id = n.client_id
                      AND i.value = :code
                      AND i.to_on IS NULL)\
                """,
                "code",
                code);
        int number = 0;
        for (String part : parts) {
            String name = "part" + number++;
            where.and("n.search_name LIKE '%' || plain_letters(:" + name + ") || '%'", name, part);
        }
        return where;
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

    /** False when the identifier already belongs to somebody. */
    boolean insertIdentifier(
            ClientId client,
            IdentifierKind kind,
            String system,
            String value,
            LocalDate today,
            Instant now,
            @Nullable AccountId by) {
        return jdbc.sql(
                                """
                                INSERT INTO client_identifier (id, client_id, kind, system, value, from_on, created_at, created_by)
                                VALUES (:id, :client, :kind, :system, :value, :today, :now, :by)
                                ON CONFLICT (value, kind, system) WHERE to_on IS NULL DO NOTHING
                                """)
                        .paramSource(
                                Params.of("id", Ids.at(now))
                                        .and("client", client)
                                        .and("kind", kind)
                                        .and("system", system)
                                        .and("value", value)
                                        .and("today", today)
                                        .and("now", now)
                                        .and("by", by)
                                        .source())
                        .update()
                == 1;
    }

    /** A temporary identity ends when the person turns out to have an identity code. */
    void endIdentifiers(ClientId client, IdentifierKind kind, LocalDate today) {
        jdbc.sql(
                        """
                        UPDATE client_identifier
                        SET to_on = greatest(from_on, CAST(:today AS date))
                        WHERE client_id = :client
                          AND kind = :kind
                          AND to_on IS NULL
                        """)
                .paramSource(
                        Params.of("client", client).and("kind", kind).and("today", today).source())
                .update();
    }

    long nextTemporaryNumber() {
        return jdbc.sql("SELECT nextval('client_temporary_number')").query(Long.class).single();
    }

    void touch(ClientId client, Instant now) {
        jdbc.sql("UPDATE client SET changed_at = :now WHERE id = :client")
                .paramSource(Params.of("client", client).and("now", now).source())
                .update();
    }

    Optional<ClientId> findGoesOn(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT l.goes_on_id
                        FROM client_link l
                        WHERE l.client_id = :client
                          AND l.undone_at IS NULL
                        """)
                .paramSource(Params.of("client", client).source())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    void insertLink(
            UUID id, ClientId client, ClientId goesOn, Instant now, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO client_link (id, client_id, goes_on_id, created_at, created_by)
                        VALUES (:id, :client, :goesOn, :now, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("client", client)
                                .and("goesOn", goesOn)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** Whom the link was about; empty when it is not there or is already undone. */
    Optional<ClientId> undoLink(UUID id, Instant now, @Nullable AccountId by) {
        return jdbc.sql(
                        """
                        UPDATE client_link
                        SET undone_at = :now, undone_by = :by
                        WHERE id = :id
                          AND undone_at IS NULL
                        RETURNING client_id
                        """)
                .paramSource(Params.of("id", id).and("now", now).and("by", by).source())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
