package fi.polku.decision.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.assessment.MatterId;
import fi.polku.decision.ApplicationId;
import fi.polku.decision.ApplicationView;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApplicationQueries {
    private static final String VIEW =
            """
            SELECT a.id, a.client_id, a.matter_id, a.service, a.words, a.way, a.received_on, a.withdrawn_at,
              EXISTS (
                SELECT 1
                FROM decision d
                WHERE d.application_id = a.id
                  AND d.record_status = 'FINAL'
                  AND NOT EXISTS (
                    SELECT 1
                    FROM decision n
                    WHERE n.corrects_id = d.id
                      AND n.record_status = 'ANNULLED')) AS decided
            FROM service_application a
            """;

    private final JdbcClient jdbc;

    ApplicationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            ApplicationId id,
            MatterId matter,
            ClientId client,
            String service,
            String words,
            ApplicationView.Way way,
            LocalDate receivedOn,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO service_application (id, client_id, matter_id, service, words, way, received_on, register, service_task,
                          organiser_id, producer_id, author_id, author_role, record_status, happened_at, recorded_at, created_at, created_by)
                        VALUES (:id, :client, :matter, :service, :words, :way, :received, :register, :serviceTask,
                          :organiser, :producer, :author, :authorRole, :status, :now, :now, :now, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("client", client)
                                .and("matter", matter)
                                .and("service", service)
                                .and("words", words)
                                .and("way", way)
                                .and("received", receivedOn)
                                .and("now", now)
                                .source())
                .update();
    }

    boolean withdraw(ApplicationId id, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE service_application
                                SET withdrawn_at = :now
                                WHERE id = :id
                                  AND withdrawn_at IS NULL
                                """)
                        .paramSource(Params.of("id", id).and("now", now).source())
                        .update()
                == 1;
    }

    Optional<ApplicationView> find(Actor reader, ApplicationId id, Instant now) {
        return jdbc.sql(
                        VIEW
                                + "WHERE a.id = :id\n  AND "
                                + RecordFilter.on(RecordKind.CONTACT, "a"))
                .paramSource(RecordFilter.params(Params.of("id", id), reader, now).source())
                .query(ApplicationView.class)
                .optional();
    }

    List<ApplicationView> list(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        VIEW
                                + "WHERE a.client_id = :client\n  AND "
                                + RecordFilter.on(RecordKind.CONTACT, "a")
                                + "\nORDER BY a.received_on DESC, a.id DESC")
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(ApplicationView.class)
                .list();
    }
}
