package fi.polku.client.internal;

import fi.polku.access.Actor;
import fi.polku.access.RelationshipFilter;
import fi.polku.access.Role;
import fi.polku.client.ClientPage;
import fi.polku.client.ProtectedPeople;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Where;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clients whom somebody may see, by name or identity code. */
@Repository
class ClientSearchQueries {
    /** More than this are not counted: nobody reads them, and counting would cost every search. */
    static final int COUNTED = 1000;

    private final JdbcClient jdbc;

    ClientSearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                          CASE WHEN NOT m.masked THEN c.municipality_code END AS municipality_code,
                          CASE WHEN NOT m.masked THEN p.value END AS phone, m.masked AS non_disclosure,
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
                        CROSS JOIN LATERAL (SELECT %s AS masked) m
                        LEFT JOIN client_contact_way p ON p.client_id = c.id AND p.kind = 'PHONE' AND p.to_on IS NULL
                        ORDER BY n.search_name, n.client_id
                        """
                                .formatted(
                                        parts.isEmpty() ? "NOT MATERIALIZED" : "MATERIALIZED",
                                        where.sql(),
                                        ProtectedPeople.on("c.id")))
                .paramSource(
                        ProtectedPeople.params(where.params(), today)
                                .and("after", after)
                                .and("limit", limit)
                                .and("counted", COUNTED + 1)
                                .source())
                .query(FoundRow.class)
                .list();
    }

    private static Where filter(
            Actor actor, LocalDate today, List<String> parts, @Nullable String code) {
        var where = Where.all().and("n.to_on IS NULL");
        if (parts.isEmpty() || actor.is(Role.SYSTEM) || actor.client() != null) {
            where.and(RelationshipFilter.among("n.client_id", actor));
        } else {
            // One index has both the name and who may know the person; then the ground is looked
            // at.
            where.and("n.holders && :holders", "holders", RelationshipFilter.holders(actor))
                    .and(RelationshipFilter.on("n.client_id"));
        }
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
}
