package fi.polku.platform.web;

import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubmissionQueries {
    private final JdbcClient jdbc;

    SubmissionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(UUID token, Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO submission (form_token, created_at)
                                VALUES (:token, :now)
                                ON CONFLICT DO NOTHING
                                """)
                        .paramSource(Params.of("token", token).and("now", now).source())
                        .update()
                == 1;
    }

    void saveResult(UUID token, String result) {
        jdbc.sql(
                        """
                        UPDATE submission
                        SET result = :result
                        WHERE form_token = :token
                        """)
                .paramSource(Params.of("token", token).and("result", result).source())
                .update();
    }

    String result(UUID token) {
        return jdbc.sql(
                        """
                        SELECT coalesce(s.result, '')
                        FROM submission s
                        WHERE s.form_token = :token
                        """)
                .paramSource(Params.of("token", token).source())
                .query(String.class)
                .single();
    }
}
