package fi.polku.access.internal;

import fi.polku.access.Emergencies.Opening;
import fi.polku.access.EmergencyReason;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmergencyQueries {
    private final JdbcClient jdbc;

    EmergencyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            ClientId clientId,
            AccountId accountId,
            @Nullable UnitId unitId,
            EmergencyReason reason,
            String words,
            Instant fromAt,
            Instant untilAt,
            @Nullable Instant reviewedAt,
            @Nullable AccountId reviewedBy,
            @Nullable Boolean justified,
            @Nullable String reviewWords) {
        Opening opening() {
            return new Opening(
                    id,
                    clientId,
                    accountId,
                    unitId,
                    reason,
                    words,
                    fromAt,
                    untilAt,
                    reviewedAt,
                    reviewedBy,
                    justified,
                    reviewWords);
        }
    }

    void insert(Opening opening) {
        jdbc.sql(
                        """
                        INSERT INTO emergency_access (id, client_id, account_id, unit_id, reason, words, from_at, until_at, created_at, created_by)
                        VALUES (:id, :client, :account, :unit, :reason, :words, :from, :until, :from, :account)
                        """)
                .paramSource(
                        Params.of("id", opening.id())
                                .and("client", opening.client())
                                .and("account", opening.account())
                                .and("unit", opening.unit())
                                .and("reason", opening.reason())
                                .and("words", opening.words())
                                .and("from", opening.fromAt())
                                .and("until", opening.untilAt())
                                .source())
                .update();
    }

    Optional<Opening> findCurrent(AccountId account, ClientId client, Instant now) {
        return list(
                        Where.all()
                                .and("e.account_id = :account", "account", account)
                                .and("e.client_id = :client", "client", client)
                                .and("e.from_at <= :now", "now", now)
                                .and("e.until_at > :now"),
                        "e.until_at DESC, e.id DESC",
                        1)
                .stream()
                .findFirst();
    }

    List<Opening> listUnreviewed(int limit) {
        return list(Where.all().and("e.reviewed_at IS NULL"), "e.from_at, e.id", limit);
    }

    List<Opening> listReviewed(int limit) {
        return list(
                Where.all().and("e.reviewed_at IS NOT NULL"),
                "e.reviewed_at DESC, e.id DESC",
                limit);
    }

    Optional<Opening> find(UUID id) {
        return list(Where.all().and("e.id = :id", "id", id), "e.id", 1).stream().findFirst();
    }

    Optional<Opening> findForUpdate(UUID id) {
        return jdbc.sql(SELECT + "WHERE e.id = :id FOR UPDATE")
                .paramSource(Params.of("id", id).source())
                .query(Row.class)
                .optional()
                .map(Row::opening);
    }

    void saveReview(UUID id, AccountId reviewer, boolean justified, String words, Instant now) {
        jdbc.sql(
                        """
                        UPDATE emergency_access
                        SET reviewed_at = :now, reviewed_by = :reviewer, justified = :justified, review_words = :words
                        WHERE id = :id
                          AND reviewed_at IS NULL
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("reviewer", reviewer)
                                .and("justified", justified)
                                .and("words", words)
                                .and("now", now)
                                .source())
                .update();
    }

    private static final String SELECT =
            """
            SELECT e.id, e.client_id, e.account_id, e.unit_id, e.reason, e.words, e.from_at, e.until_at,
              e.reviewed_at, e.reviewed_by, e.justified, e.review_words
            FROM emergency_access e
            """;

    private List<Opening> list(Where where, String order, int limit) {
        return jdbc
                .sql(SELECT + where.sql() + "\nORDER BY " + order + "\nLIMIT :limit")
                .paramSource(where.params().and("limit", limit).source())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::opening)
                .toList();
    }
}
