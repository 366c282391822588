package fi.polku.privacy.internal;

import fi.polku.kernel.AccountId;
import fi.polku.platform.sql.Params;
import fi.polku.privacy.ViewExplanation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExplanationQueries {
    private static final String SELECT =
            """
            SELECT x.id, x.request_id, x.professional_id, x.unit_id, x.question, x.asked_at, x.due_on, x.answered_at, x.answer
            FROM view_explanation x
            """;

    private final JdbcClient jdbc;

    ExplanationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ViewExplanation asked, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO view_explanation (id, request_id, professional_id, unit_id, question, asked_at, asked_by, due_on,
                          created_at, created_by)
                        VALUES (:id, :request, :professional, :unit, :question, :at, :by, :due, :at, :by)
                        """)
                .paramSource(
                        Params.of("id", asked.id())
                                .and("request", asked.requestId())
                                .and("professional", asked.professionalId())
                                .and("unit", asked.unitId())
                                .and("question", asked.question())
                                .and("at", asked.askedAt())
                                .and("by", by)
                                .and("due", asked.dueOn())
                                .source())
                .update();
    }

    List<ViewExplanation> listOf(UUID request) {
        return jdbc.sql(SELECT + "WHERE x.request_id = :request ORDER BY x.asked_at, x.id")
                .paramSource(Params.of("request", request).source())
                .query(ViewExplanation.class)
                .list();
    }

    Optional<ViewExplanation> find(UUID id) {
        return find(id, "");
    }

    Optional<ViewExplanation> findForUpdate(UUID id) {
        return find(id, "FOR UPDATE");
    }

    private Optional<ViewExplanation> find(UUID id, String lock) {
        return jdbc.sql(SELECT + "WHERE x.id = :id " + lock)
                .paramSource(Params.of("id", id).source())
                .query(ViewExplanation.class)
                .optional();
    }

    void saveAnswer(UUID id, String words, @Nullable AccountId by, Instant at) {
        jdbc.sql(
                        """
                        UPDATE view_explanation
                        SET answer = :words, answered_by = :by, answered_at = :at
                        WHERE id = :id
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("words", words)
                                .and("by", by)
                                .and("at", at)
                                .source())
                .update();
    }
}
