package fi.polku.client.internal;

import fi.polku.access.Actor;
import fi.polku.access.RelationshipFilter;
import fi.polku.client.Candidate.Reason;
import fi.polku.client.Doubles.Judged;
import fi.polku.client.Doubles.Pair;
import fi.polku.client.ProtectedPeople;
import fi.polku.client.domain.MatchRules.Match;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
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

/** Pairs of records that are probably of one person. */
@Repository
class DoubleQueries {
    private static final String PAIR =
            """
            SELECT d.id, d.client_id AS one, d.other_id AS other, CAST(d.likelihood AS double precision) AS likelihood,
              CAST(d.bits AS double precision) AS bits, array_to_string(d.reasons, ' ') AS reasons,
              array_to_string(d.against, ' ') AS against, d.found_at, d.judged, d.judged_at, a.name AS judged_by, d.judge_reason, d.later_on
            FROM client_double d
            LEFT JOIN account a ON a.id = d.judged_by
            """;

    private final JdbcClient jdbc;

    DoubleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record PairRow(
            UUID id,
            ClientId one,
            ClientId other,
            double likelihood,
            double bits,
            String reasons,
            String against,
            Instant foundAt,
            @Nullable Judged judged,
            @Nullable Instant judgedAt,
            @Nullable String judgedBy,
            @Nullable String judgeReason,
            @Nullable LocalDate laterOn) {
        Pair pair() {
            return new Pair(
                    id,
                    one,
                    other,
                    likelihood,
                    bits,
                    codes(reasons),
                    codes(against),
                    foundAt,
                    judged,
                    judgedAt,
                    judgedBy,
                    judgeReason,
                    laterOn);
        }

        private static List<Reason> codes(String text) {
            return text.isEmpty()
                    ? List.of()
                    : List.of(text.split(" ")).stream().map(Reason::valueOf).toList();
        }
    }

    /**
     * Waiting today, the likeliest first; of a pair that has been merged nothing waits.
     *
     * @param ofActor whether only those where the actor may see both
     */
    List<Pair> listWaiting(
            Actor actor, boolean ofActor, LocalDate today, @Nullable UUID after, int limit) {
        var where =
                Where.all()
                        .and(
                                "(d.judged IS NULL OR (d.judged = 'LATER' AND d.later_on <= :today))",
                                "today",
                                today)
                        .and(
                                """
                                NOT EXISTS (
                                    SELECT 1
                                    FROM client_link l
                                    WHERE l.client_id IN (d.client_id, d.other_id)
                                      AND l.undone_at IS NULL)\
                                """);
        if (ofActor) {
            where.and(RelationshipFilter.on("d.client_id"))
                    .and(RelationshipFilter.on("d.other_id"));
            RelationshipFilter.params(where.params(), actor, today);
        }
        where.andIfPresent(
                "(d.bits, d.id) < (SELECT p.bits, p.id FROM client_double p WHERE p.id = :after)",
                "after",
                after);
        return jdbc
                .sql(
                        PAIR
                                + where.sql()
                                + """

                                ORDER BY d.bits DESC, d.id DESC
                                LIMIT :limit
                                """)
                .paramSource(where.params().and("limit", limit).source())
                .query(PairRow.class)
                .list()
                .stream()
                .map(PairRow::pair)
                .toList();
    }

    Optional<Pair> find(UUID id) {
        return jdbc.sql(PAIR + "WHERE d.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(PairRow.class)
                .optional()
                .map(PairRow::pair);
    }

    Optional<UUID> findOf(ClientId one, ClientId other) {
        return jdbc.sql(
                        """
                        SELECT d.id
                        FROM client_double d
                        WHERE d.client_id = least(CAST(:one AS uuid), CAST(:other AS uuid))
                          AND d.other_id = greatest(CAST(:one AS uuid), CAST(:other AS uuid))
                        """)
                .paramSource(Params.of("one", one).and("other", other).source())
                .query(UUID.class)
                .optional();
    }

    /** A new pair, or the same weighed anew while nobody has said what it is. */
    void save(
            ClientId one,
            ClientId other,
            Match match,
            boolean atNight,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO client_double (id, client_id, other_id, likelihood, bits, reasons, against, found_by, found_at, created_at, created_by)
                        VALUES (:id, least(CAST(:one AS uuid), CAST(:other AS uuid)), greatest(CAST(:one AS uuid), CAST(:other AS uuid)), :likelihood, :bits,
                          CAST(:reasons AS text[]), CAST(:against AS text[]), :foundBy, :now, :now, :by)
                        ON CONFLICT (client_id, other_id) DO UPDATE
                        SET likelihood = excluded.likelihood, bits = excluded.bits, reasons = excluded.reasons, against = excluded.against, found_at = excluded.found_at
                        WHERE client_double.judged IS NULL
                          OR client_double.judged = 'LATER'
                        """)
                .paramSource(
                        Params.of("id", Ids.at(now))
                                .and("one", one)
                                .and("other", other)
                                .and("likelihood", match.likelihood())
                                .and("bits", match.bits())
                                .and("reasons", match.reasons())
                                .and("against", match.against())
                                .and("foundBy", atNight ? "NIGHT" : "PERSON")
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** False when another has said already that it is one person or two. */
    boolean judge(
            UUID id,
            Judged judged,
            @Nullable String reason,
            @Nullable LocalDate laterOn,
            Instant now,
            @Nullable AccountId by) {
        return jdbc.sql(
                                """
                                UPDATE client_double
                                SET judged = :judged, judge_reason = :reason, later_on = :laterOn, judged_at = :now, judged_by = :by
                                WHERE id = :id
                                  AND (judged IS NULL OR judged = 'LATER')
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("judged", judged)
                                        .and("reason", reason)
                                        .and("laterOn", laterOn)
                                        .and("now", now)
                                        .and("by", by)
                                        .source())
                        .update()
                == 1;
    }

    void judgeSame(
            ClientId one, ClientId other, String reason, Instant now, @Nullable AccountId by) {
        settle(one, other, Judged.SAME, reason, now, by);
    }

    void judgeNotSame(
            ClientId one, ClientId other, String reason, Instant now, @Nullable AccountId by) {
        settle(one, other, Judged.NOT_SAME, reason, now, by);
    }

    /** Whatever was said of the pair before; nothing when the pair was never found. */
    private void settle(
            ClientId one,
            ClientId other,
            Judged judged,
            String reason,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        UPDATE client_double
                        SET judged = :judged, judge_reason = :reason, later_on = NULL, judged_at = :now, judged_by = :by
                        WHERE client_id = least(CAST(:one AS uuid), CAST(:other AS uuid))
                          AND other_id = greatest(CAST(:one AS uuid), CAST(:other AS uuid))
                        """)
                .paramSource(
                        Params.of("one", one)
                                .and("other", other)
                                .and("judged", judged)
                                .and("reason", reason)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** Whether the actor has a ground to see both. */
    boolean existsGround(Actor actor, UUID id, LocalDate today) {
        var where =
                Where.all()
                        .and("d.id = :id", "id", id)
                        .and(RelationshipFilter.on("d.client_id"))
                        .and(RelationshipFilter.on("d.other_id"));
        RelationshipFilter.params(where.params(), actor, today);
        return jdbc.sql("SELECT count(*) FROM client_double d\n" + where.sql())
                        .paramSource(where.params().source())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Two records to be weighed. */
    record Two(ClientId one, ClientId other) {}

    /**
     * Pairs that may be one person: of those who changed after the moment with everybody, of which
     * at least one has no identity code in force. Sound of names with a like birth date; the same
     * birth date with one name that sounds the same; the same way to reach with a name that is
     * like. A name alone weighs too little to be brought to anybody's table.
     */
    List<Two> listPairs(@Nullable Instant since, Instant until, LocalDate today) {
        return jdbc.sql(
                        """
                        WITH one AS MATERIALIZED (
                          SELECT c.id, c.born_on, bare.bare
                          FROM client c
                          CROSS JOIN LATERAL (SELECT NOT EXISTS (
                            SELECT 1 FROM client_identifier i WHERE i.client_id = c.id AND i.kind = 'HETU' AND i.to_on IS NULL) AS bare) bare
                          WHERE c.changed_at <= :until
                            AND (c.changed_at > :since::timestamptz OR (:since::timestamptz IS NULL AND bare.bare))
                            AND NOT EXISTS (SELECT 1 FROM client_link l WHERE l.client_id = c.id AND l.undone_at IS NULL)
                        ), pair AS (
                          SELECT o.id AS one, n.client_id AS other, o.bare
                          FROM one o
                          JOIN client_name m ON m.client_id = o.id
                          JOIN client_name n ON n.sound_pairs && m.sound_pairs
                          JOIN client c ON c.id = n.client_id
                          WHERE days_alike(o.born_on, c.born_on)
                          UNION
                          SELECT o.id, c.id, o.bare
                          FROM one o
                          JOIN client c ON c.born_on = o.born_on
                          JOIN client_name m ON m.client_id = o.id
                          JOIN client_name n ON n.client_id = c.id AND n.sounds && m.sounds
                          UNION
                          SELECT o.id, v.client_id, o.bare
                          FROM one o
                          JOIN client_contact_way w ON w.client_id = o.id AND w.to_on IS NULL AND w.match_value <> ''
                          JOIN client_contact_way v ON v.match_value = w.match_value AND v.kind = w.kind AND v.to_on IS NULL
                          JOIN client_name m ON m.client_id = o.id
                          JOIN client_name n ON n.client_id = v.client_id
                            AND (n.sounds && m.sounds OR similarity(n.search_name, m.search_name) >= 0.3)
                          WHERE w.kind IN ('PHONE', 'EMAIL')
                            AND NOT %s
                            AND NOT %s)
                        SELECT DISTINCT least(p.one, p.other) AS one, greatest(p.one, p.other) AS other
                        FROM pair p
                        WHERE p.one <> p.other
                          AND (p.bare OR NOT EXISTS (SELECT 1 FROM client_identifier i WHERE i.client_id = p.other AND i.kind = 'HETU' AND i.to_on IS NULL))
                          AND NOT EXISTS (SELECT 1 FROM client_link l WHERE l.client_id = p.other AND l.undone_at IS NULL)
                          AND NOT EXISTS (
                            SELECT 1
                            FROM client_double d
                            WHERE d.client_id = least(p.one, p.other)
                              AND d.other_id = greatest(p.one, p.other)
                              AND d.judged IN ('SAME', 'NOT_SAME'))
                        """
                                .formatted(
                                        ProtectedPeople.among("w.client_id"),
                                        ProtectedPeople.among("v.client_id")))
                .paramSource(
                        ProtectedPeople.params(Params.of("since", since).and("until", until), today)
                                .source())
                .query(Two.class)
                .list();
    }

    /** One search at a time, on whichever node. */
    void lockSearches() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('client_double_search'))::text")
                .query(String.class)
                .single();
    }

    Optional<Instant> findSearchedUntil() {
        return jdbc.sql("SELECT max(s.changed_until_at) FROM client_double_search s")
                .query((rs, n) -> rs.getTimestamp(1))
                .optional()
                .map(java.sql.Timestamp::toInstant);
    }

    boolean existsSearchOn(LocalDate today) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM client_double_search s WHERE s.searched_on = :today)")
                .paramSource(Params.of("today", today).source())
                .query(Boolean.class)
                .single();
    }

    void insertSearch(
            LocalDate today, @Nullable Instant since, Instant until, long pairs, long found) {
        jdbc.sql(
                        """
                        INSERT INTO client_double_search (id, searched_on, changed_since_at, changed_until_at, pairs, found, created_at)
                        VALUES (:id, :today, :since, :until, :pairs, :found, :until)
                        ON CONFLICT (searched_on) DO UPDATE
                        SET changed_until_at = excluded.changed_until_at, pairs = client_double_search.pairs + excluded.pairs,
                          found = client_double_search.found + excluded.found
                        """)
                .paramSource(
                        Params.of("id", Ids.at(until))
                                .and("today", today)
                                .and("since", since)
                                .and("until", until)
                                .and("pairs", pairs)
                                .and("found", found)
                                .source())
                .update();
    }
}
