package fi.polku.path.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.RecordHeader;
import fi.polku.path.GoalId;
import fi.polku.path.PathId;
import fi.polku.platform.sql.Params;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews done together, and the level that each goal had reached. */
@Repository
class PathReviewQueries {
    private final JdbcClient jdbc;

    PathReviewQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ReviewRow(
            PathId pathId,
            String kind,
            LocalDate reviewedOn,
            @Nullable BigDecimal gasT,
            String summary) {}

    List<ReviewRow> listReviews(Collection<PathId> paths) {
        return jdbc.sql(
                        """
                        SELECT r.path_id, r.kind, r.reviewed_on, r.gas_t, r.summary
                        FROM path_review r
                        WHERE r.path_id = ANY(:paths) AND r.record_status = 'FINAL'
                        ORDER BY r.path_id, r.happened_at, r.id
                        """)
                .paramSource(Params.of("paths", paths).source())
                .query(ReviewRow.class)
                .list();
    }

    void insertReview(
            UUID id,
            PathId path,
            String kind,
            LocalDate on,
            @Nullable BigDecimal gasT,
            String summary,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO path_review (id, path_id, kind, reviewed_on, gas_t, summary, register, service_task, organiser_id,
                          producer_id, author_id, author_role, record_status, happened_at, recorded_at, created_at, created_by)
                        VALUES (:id, :path, :kind, :on, :gasT, :summary, :register, :serviceTask, :organiser,
                          :producer, :author, :authorRole, :status, :now, :now, :now, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("path", path)
                                .and("kind", kind)
                                .and("on", on)
                                .and("gasT", gasT)
                                .and("summary", summary)
                                .and("now", now)
                                .source())
                .update();
    }

    void insertReached(
            UUID review, GoalId goal, int reached, @Nullable AccountId account, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO path_review_goal (review_id, goal_id, reached, created_at, created_by)
                        VALUES (:review, :goal, :reached, :now, :account)
                        """)
                .paramSource(
                        Params.of("review", review)
                                .and("goal", goal)
                                .and("reached", reached)
                                .and("account", account)
                                .and("now", now)
                                .source())
                .update();
    }
}
