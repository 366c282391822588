package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.ClientAssessments.Before;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assessments as far as the reader may use them. */
@Repository
class AssessmentListQueries {
    private static final String READABLE = RecordFilter.on(RecordKind.ASSESSMENT, "a");

    private final JdbcClient jdbc;

    AssessmentListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The versions in force, the newest first. */
    List<AssessmentView> list(
            Actor reader, ClientId client, int limit, @Nullable Before before, Instant now) {
        return jdbc.sql(
                        AssessmentQueries.ASSESSMENT
                                + """
                                WHERE a.client_id = :client
                                  AND a.record_status <> 'ANNULLED'
                                  AND NOT EXISTS (
                                    SELECT 1
                                    FROM assessment n
                                    WHERE n.corrects_id = a.id)
                                  AND %s
                                  AND (CAST(:before AS timestamptz) IS NULL OR (a.happened_at, a.id) < (:before, CAST(:beforeId AS uuid)))
                                ORDER BY a.happened_at DESC, a.id DESC
                                LIMIT :limit
                                """
                                        .formatted(READABLE))
                .paramSource(
                        RecordFilter.params(
                                        Params.of("client", client)
                                                .and("limit", limit)
                                                .and("before", before == null ? null : before.at())
                                                .and(
                                                        "beforeId",
                                                        before == null ? null : before.id()),
                                        reader,
                                        now)
                                .source())
                .query(AssessmentView.class)
                .list();
    }

    Optional<AssessmentView> find(Actor reader, AssessmentId id, Instant now) {
        return one(reader, "a.id = :id", id.value(), now);
    }

    /** What corrects it. */
    Optional<AssessmentView> findLater(Actor reader, AssessmentId id, Instant now) {
        return one(reader, "a.corrects_id = :id", id.value(), now);
    }

    /** The other record of the same joint assessment, in the version in force. */
    Optional<AssessmentView> findOther(Actor reader, AssessmentView of, Instant now) {
        UUID joint = of.jointId();
        return joint == null
                ? Optional.empty()
                : one(
                        reader,
                        "a.joint_id = :id AND a.register <> '"
                                + of.register()
                                + "' AND NOT EXISTS (SELECT 1 FROM assessment n WHERE"
                                + " n.corrects_id = a.id)",
                        joint,
                        now);
    }

    private Optional<AssessmentView> one(Actor reader, String which, UUID id, Instant now) {
        return jdbc.sql(
                        AssessmentQueries.ASSESSMENT
                                + "WHERE "
                                + which
                                + " AND a.client_id IS NOT NULL AND "
                                + READABLE
                                + "\nLIMIT 1")
                .paramSource(RecordFilter.params(Params.of("id", id), reader, now).source())
                .query(AssessmentView.class)
                .optional();
    }
}
