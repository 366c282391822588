package fi.polku.signal.internal;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import fi.polku.signal.SignalLetters.Letter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters and answers as rows. */
@Repository
class LetterQueries {
    private static final String SELECT =
            """
            SELECT l.id, l.signal_id, l.client_id, l.answers_id, l.words, l.professional_id, l.producer_id AS unit_id, l.register, s.rule, l.happened_at AS written_at
            FROM signal_letter l
            JOIN signal s ON s.id = l.signal_id
            """;

    private final JdbcClient jdbc;

    LetterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id,
            ClientId client,
            UUID signal,
            @Nullable UUID answers,
            String words,
            @Nullable ProfessionalId professional,
            RecordHeader header,
            Instant now,
            @Nullable AccountId by) {
        jdbc.sql(
                        """
                        INSERT INTO signal_letter (id, client_id, signal_id, answers_id, words, professional_id, register, service_task, organiser_id,
                          producer_id, author_id, author_role, record_status, happened_at, recorded_at, created_at, created_by)
                        VALUES (:id, :client, :signal, :answers, :words, :professional, :register, :serviceTask, :organiser,
                          :producer, :author, :authorRole, :status, :now, :now, :now, :by)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("client", client)
                                .and("signal", signal)
                                .and("answers", answers)
                                .and("words", words)
                                .and("professional", professional)
                                .and("now", now)
                                .and("by", by)
                                .source())
                .update();
    }

    /** Of a client, the newest letter first, each with its answers after it. */
    List<Letter> listOf(ClientId client) {
        return jdbc.sql(
                        SELECT
                                + """
                                LEFT JOIN signal_letter f ON f.id = l.answers_id
                                WHERE l.client_id = :client
                                  AND l.record_status = 'FINAL'
                                ORDER BY coalesce(f.happened_at, l.happened_at) DESC, coalesce(f.id, l.id) DESC, l.happened_at, l.id
                                LIMIT 200
                                """)
                .paramSource(Params.of("client", client).source())
                .query(Letter.class)
                .list();
    }

    /** Of a signal, the oldest first. */
    List<Letter> listOfSignal(UUID signal) {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE l.signal_id = :signal
                                  AND l.record_status = 'FINAL'
                                ORDER BY l.happened_at, l.id
                                LIMIT 200
                                """)
                .paramSource(Params.of("signal", signal).source())
                .query(Letter.class)
                .list();
    }
}
