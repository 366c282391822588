package fi.polku.client.internal;

import fi.polku.client.MatchQuery;
import fi.polku.client.ProtectedPeople;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who a person might be: by identity code, the sound of names, day of birth, ways to reach. */
@Repository
class CandidateQueries {
    /** Of one record, as far as it may be told by; names of before come after that in force. */
    private static final String FACTS =
            """
            SELECT c.id,
              (SELECT jsonb_agg(
                 jsonb_build_object('family', n.family_name, 'given', n.given_names, 'call', n.call_name, 'former', n.to_on IS NOT NULL)
                 ORDER BY n.to_on DESC NULLS FIRST, n.id)
               FROM client_name n
               WHERE n.client_id = c.id) AS names,
              c.born_on, c.sex,
              (SELECT max(i.value)
               FROM client_identifier i
               WHERE i.client_id = c.id
                 AND i.kind = 'HETU'
                 AND i.to_on IS NULL) AS identity_code,
              CASE WHEN NOT m.masked THEN p.value END AS phone,
              CASE WHEN NOT m.masked THEN p.match_value END AS phone_digits,
              CASE WHEN NOT m.masked THEN e.match_value END AS email,
              CASE WHEN NOT m.masked THEN c.municipality_code END AS municipality_code,
              m.masked AS non_disclosure
            FROM client c
            CROSS JOIN LATERAL (SELECT %s AS masked) m
            LEFT JOIN client_contact_way p ON p.client_id = c.id AND p.kind = 'PHONE' AND p.to_on IS NULL
            LEFT JOIN client_contact_way e ON e.client_id = c.id AND e.kind = 'EMAIL' AND e.to_on IS NULL
            """
                    .formatted(ProtectedPeople.on("c.id"));

    private final JdbcClient jdbc;

    CandidateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the records say. */
    List<PersonFacts> list(Collection<ClientId> clients, LocalDate today) {
        return jdbc.sql(FACTS + "WHERE c.id = ANY(:clients)\nORDER BY c.id")
                .paramSource(ProtectedPeople.params(Params.of("clients", clients), today).source())
                .query(PersonFacts.class)
                .list();
    }

    /**
     * Whoever has the same identity code or way to reach; whose family and given name sound the
     * same whichever way round, also of before; who has a like day of birth and a name that sounds
     * the same or a name alike; and who has a name that is written alike. Each arm uses an index.
     * That a number or an address is that of a protected person is not told, not even to who knows
     * it.
     *
     * @param written the whole name
     * @param days birth dates like that which was told
     */
    List<PersonFacts> listCandidates(
            MatchQuery query,
            String written,
            String phone,
            Collection<LocalDate> days,
            LocalDate today) {
        return jdbc.sql(
                        """
                        WITH asked AS MATERIALIZED (
                          SELECT sound_keys(:name) AS sounds,
                            CASE WHEN :family <> '' AND :given <> ''
                              THEN sound_pairs(sound_keys(:family), sound_keys(:given))
                              ELSE sound_pairs(sound_keys(:name), sound_keys(:name))
                            END AS pairs
                        ), found AS (
                          SELECT i.client_id
                          FROM client_identifier i
                          WHERE i.kind = 'HETU'
                            AND i.value = :code
                            AND i.to_on IS NULL
                          UNION
                          (SELECT w.client_id
                           FROM client_contact_way w
                           WHERE w.kind = 'PHONE'
                             AND w.match_value = :phone
                             AND w.match_value <> ''
                             AND w.to_on IS NULL
                           LIMIT 50)
                          UNION
                          (SELECT w.client_id
                           FROM client_contact_way w
                           WHERE w.kind = 'EMAIL'
                             AND w.match_value = lower(:email)
                             AND w.match_value <> ''
                             AND w.to_on IS NULL
                           LIMIT 50)
                          UNION
                          (SELECT n.client_id
                           FROM client_name n
                           JOIN client c ON c.id = n.client_id
                           WHERE n.sound_pairs && (SELECT a.pairs FROM asked a)
                           ORDER BY coalesce(c.municipality_code = :municipality, FALSE) DESC, n.client_id
                           LIMIT 100)
                          UNION
                          SELECT c.id
                          FROM client c
                          JOIN client_name n ON n.client_id = c.id
                          WHERE c.born_on = ANY(CAST(:days AS date[]))
                            AND n.sounds && (SELECT a.sounds FROM asked a)
                          UNION
                          SELECT c.id
                          FROM client c
                          JOIN client_name n ON n.client_id = c.id
                          WHERE c.born_on = CAST(:bornOn AS date)
                            AND similarity(n.search_name, plain_letters(:name)) >= 0.2
                          UNION
                          (SELECT n.client_id
                           FROM client_name n
                           WHERE n.search_name %% plain_letters(:name)
                           ORDER BY similarity(n.search_name, plain_letters(:name)) DESC, n.client_id
                           LIMIT 20)
                        )
                        %s
                        JOIN found f ON f.client_id = c.id
                        WHERE NOT EXISTS (
                          SELECT 1
                          FROM client_link l
                          WHERE l.client_id = c.id
                            AND l.undone_at IS NULL)
                        """
                                .formatted(FACTS))
                .paramSource(
                        ProtectedPeople.params(Params.of("code", text(query.identityCode())), today)
                                .and("phone", phone)
                                .and("email", text(query.email()))
                                .and("bornOn", query.bornOn())
                                .and("days", days)
                                .and("name", written)
                                .and("family", text(query.familyName()))
                                .and("given", text(query.givenNames()))
                                .and("municipality", query.municipalityCode())
                                .source())
                .query(PersonFacts.class)
                .list();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
