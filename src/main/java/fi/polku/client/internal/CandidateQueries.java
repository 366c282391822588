package fi.polku.client.internal;

import fi.polku.client.MatchQuery;
import fi.polku.client.ProtectedPeople;
import fi.polku.client.domain.MatchFacts;
import fi.polku.platform.sql.Params;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who a person might be: by identity code, name, day of birth and ways to reach. */
@Repository
class CandidateQueries {
    private final JdbcClient jdbc;

    CandidateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whoever has the same identifier or way to reach, or a like name, also an earlier one. The
     * first four arms use an index each; the last the trigrams of the name. That a number or an
     * address is that of a protected person is not told, not even to who knows it.
     */
    List<MatchFacts> listCandidates(MatchQuery query, String phone, LocalDate today, int limit) {
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
                           WHERE n.search_name %% plain_letters(:name)
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
                        SELECT c.id, n.family_name, n.given_names, n.call_name, c.born_on,
                          CASE WHEN NOT m.masked THEN c.municipality_code END AS municipality_code,
                          CASE WHEN NOT m.masked THEN p.value END AS phone, m.masked AS non_disclosure,
                          EXISTS (SELECT 1 FROM client_identifier i WHERE i.client_id = c.id AND i.kind = 'HETU' AND i.value = :code
                            AND i.to_on IS NULL) AS same_code,
                          coalesce(NOT m.masked AND p.match_value = :phone AND :phone <> '', FALSE) AS same_phone,
                          coalesce(NOT m.masked AND e.match_value = lower(:email) AND :email <> '', FALSE) AS same_email,
                          person.same_name, CAST(person.likeness AS double precision) AS likeness
                        FROM person
                        JOIN client c ON c.id = person.client_id
                        CROSS JOIN LATERAL (SELECT %s AS masked) m
                        JOIN client_name n ON n.client_id = c.id AND n.to_on IS NULL
                        LEFT JOIN client_contact_way p ON p.client_id = c.id AND p.kind = 'PHONE' AND p.to_on IS NULL
                        LEFT JOIN client_contact_way e ON e.client_id = c.id AND e.kind = 'EMAIL' AND e.to_on IS NULL
                        WHERE NOT EXISTS (SELECT 1 FROM client_link l WHERE l.client_id = c.id AND l.undone_at IS NULL)
                        ORDER BY same_code DESC, coalesce(c.born_on = CAST(:bornOn AS date), FALSE) DESC, person.likeness DESC, c.id
                        LIMIT :limit
                        """
                                .formatted(ProtectedPeople.on("c.id")))
                .paramSource(
                        ProtectedPeople.params(Params.of("code", text(query.identityCode())), today)
                                .and("phone", phone)
                                .and("email", text(query.email()))
                                .and("bornOn", query.bornOn())
                                .and("name", text(query.name()))
                                .and("limit", limit)
                                .source())
                .query(MatchFacts.class)
                .list();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
