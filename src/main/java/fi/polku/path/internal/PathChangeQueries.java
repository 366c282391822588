package fi.polku.path.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.path.ChangeView;
import fi.polku.path.DiffLine;
import fi.polku.path.PathId;
import fi.polku.path.StepId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was changed in a plan, by whom and why. */
@Repository
class PathChangeQueries {
    private final JdbcClient jdbc;

    PathChangeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ChangeRow(
            @Nullable UUID stepId,
            String kind,
            @Nullable LocalizedText title,
            @Nullable LocalDate beforeOn,
            @Nullable LocalDate afterOn,
            String reason,
            int editNo,
            @Nullable ProfessionalId professionalId,
            Instant createdAt) {
        ChangeView view() {
            return new ChangeView(
                    fi.polku.path.DiffLine.Kind.valueOf(kind),
                    title,
                    beforeOn,
                    afterOn,
                    reason,
                    editNo,
                    professionalId,
                    createdAt);
        }
    }

    List<ChangeRow> listChanges(PathId path, int afterEdit) {
        return jdbc.sql(
                        """
                        SELECT c.step_id, c.kind, s.title, c.before_on, c.after_on, c.reason, c.edit_no, c.professional_id, c.created_at
                        FROM path_step_change c
                        LEFT JOIN path_step s ON s.id = c.step_id
                        WHERE c.path_id = :path AND c.edit_no > :after
                        ORDER BY c.edit_no, c.id
                        """)
                .paramSource(Params.of("path", path).and("after", afterEdit).source())
                .query(ChangeRow.class)
                .list();
    }

    void insertChange(
            UUID id,
            PathId path,
            @Nullable StepId step,
            DiffLine.Kind kind,
            int editNo,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            String reason,
            @Nullable ProfessionalId professional,
            @Nullable AccountId account,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO path_step_change (id, path_id, step_id, kind, edit_no, before_on, after_on, reason,
                          professional_id, created_at, created_by)
                        VALUES (:id, :path, :step, :kind, :editNo, :before, :after, :reason, :professional, :now, :account)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("path", path)
                                .and("step", step)
                                .and("kind", kind)
                                .and("editNo", editNo)
                                .and("before", before)
                                .and("after", after)
                                .and("reason", reason)
                                .and("professional", professional)
                                .and("account", account)
                                .and("now", now)
                                .source())
                .update();
    }
}
