package fi.polku.team.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import fi.polku.team.OwnWorkerView;
import fi.polku.team.OwnWorkers.NewOwnWorker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamQueries {
    private static final String OWN_WORKER =
            """
            SELECT w.id, w.client_id, w.professional_id, w.substitute_id, w.co_worker_id, w.meets_weeks, w.reason, w.special_support,
              w.from_on, w.to_on, w.recorded_at
            FROM own_worker w
            """;

    private final JdbcClient jdbc;

    TeamQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes two who name at once wait for each other. */
    void lockClient(ClientId client) {
        jdbc.sql("SELECT c.id FROM client c WHERE c.id = :client FOR UPDATE")
                .paramSource(Params.of("client", client).source())
                .query(UUID.class)
                .single();
    }

    Optional<OwnWorkerView> findCurrent(ClientId client) {
        return jdbc.sql(OWN_WORKER + "WHERE w.client_id = :client AND w.to_on IS NULL")
                .paramSource(Params.of("client", client).source())
                .query(OwnWorkerView.class)
                .optional();
    }

    List<OwnWorkerView> listCurrent(Collection<ClientId> clients) {
        return jdbc.sql(OWN_WORKER + "WHERE w.client_id = ANY(:clients) AND w.to_on IS NULL")
                .paramSource(Params.of("clients", clients).source())
                .query(OwnWorkerView.class)
                .list();
    }

    List<OwnWorkerView> listHistory(ClientId client) {
        return jdbc.sql(
                        OWN_WORKER
                                + "WHERE w.client_id = :client ORDER BY w.from_on DESC, w.recorded_at DESC, w.id DESC")
                .paramSource(Params.of("client", client).source())
                .query(OwnWorkerView.class)
                .list();
    }

    List<UUID> listClientsOf(ProfessionalId professional) {
        return jdbc.sql(
                        """
                        SELECT w.client_id
                        FROM own_worker w
                        WHERE w.professional_id = :professional AND w.to_on IS NULL
                        ORDER BY w.from_on, w.client_id
                        """)
                .paramSource(Params.of("professional", professional).source())
                .query(UUID.class)
                .list();
    }

    record CaseloadRow(ProfessionalId professionalId, int clients) {}

    List<CaseloadRow> listCaseloads(Collection<ProfessionalId> professionals) {
        return jdbc.sql(
                        """
                        SELECT w.professional_id, count(*)::int AS clients
                        FROM own_worker w
                        WHERE w.professional_id = ANY(:professionals) AND w.to_on IS NULL
                        GROUP BY w.professional_id
                        ORDER BY w.professional_id
                        """)
                .paramSource(Params.of("professionals", professionals).source())
                .query(CaseloadRow.class)
                .list();
    }

    int endOwnWorker(UUID id, LocalDate lastDay) {
        return jdbc.sql(
                        """
                        UPDATE own_worker
                        SET to_on = greatest(from_on, :lastDay)
                        WHERE id = :id AND to_on IS NULL
                        """)
                .paramSource(Params.of("id", id).and("lastDay", lastDay).source())
                .update();
    }

    void insertOwnWorker(
            UUID id,
            ClientId client,
            NewOwnWorker named,
            LocalDate from,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO own_worker (id, client_id, professional_id, substitute_id, co_worker_id, meets_weeks, reason,
                          client_heard, special_support, from_on, register, service_task, organiser_id, producer_id, author_id, author_role,
                          record_status, happened_at, recorded_at, created_at, created_by)
                        VALUES (:id, :client, :professional, :substitute, :coWorker, :meetsWeeks, :reason,
                          :clientHeard, :specialSupport, :from, :register, :serviceTask, :organiser, :producer, :author, :authorRole,
                          :status, :now, :now, :now, :author)
                        """)
                .paramSource(
                        header(header, now)
                                .and("id", id)
                                .and("client", client)
                                .and("professional", named.professional())
                                .and("substitute", named.substitute())
                                .and("coWorker", named.coWorker())
                                .and("meetsWeeks", named.meetsWeeks())
                                .and("reason", named.reason())
                                .and("clientHeard", named.clientHeard())
                                .and("specialSupport", named.specialSupport())
                                .and("from", from)
                                .source())
                .update();
    }

    record MemberRow(
            UUID id,
            ProfessionalId professionalId,
            String role,
            @Nullable UUID pathId,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** The members and own workers whose rows the reader may use. */
    List<ProfessionalId> listOpenTo(Actor reader, ClientId client, Instant now) {
        return jdbc
                .sql(
                        """
                        SELECT DISTINCT professional.id
                        FROM (
                          SELECT m.professional_id AS id, m.id AS document, coalesce(m.path_id, m.id) AS event, m.register, m.service_task, m.producer_id, m.recorded_at
                          FROM team_member m
                          WHERE m.client_id = :client
                            AND m.to_on IS NULL
                          UNION ALL
                          SELECT h.id, w.id, w.id, w.register, w.service_task, w.producer_id, w.recorded_at
                          FROM own_worker w
                          CROSS JOIN LATERAL unnest(ARRAY[w.professional_id, w.co_worker_id, w.substitute_id]) AS h (id)
                          WHERE w.client_id = :client
                            AND w.to_on IS NULL
                            AND h.id IS NOT NULL) AS professional
                        WHERE %s
                        ORDER BY professional.id
                        """
                                .formatted(
                                        RecordFilter.on(
                                                new RecordFilter.Columns(
                                                        "CAST(:client AS uuid)",
                                                        "'CLIENT_FILE'",
                                                        "professional.register",
                                                        "professional.service_task",
                                                        "professional.producer_id",
                                                        "professional.document",
                                                        "professional.event",
                                                        "professional.recorded_at"))))
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(UUID.class)
                .list()
                .stream()
                .map(ProfessionalId::new)
                .toList();
    }

    List<MemberRow> listMembers(ClientId client) {
        return jdbc.sql(
                        """
                        SELECT m.id, m.professional_id, m.role, m.path_id, m.from_on, m.to_on
                        FROM team_member m
                        WHERE m.client_id = :client AND m.to_on IS NULL
                        ORDER BY m.from_on, m.id
                        """)
                .paramSource(Params.of("client", client).source())
                .query(MemberRow.class)
                .list();
    }

    /** False when the professional is already in the team. */
    boolean insertMember(
            UUID id,
            ClientId client,
            ProfessionalId professional,
            String role,
            @Nullable UUID path,
            LocalDate from,
            RecordHeader header,
            Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO team_member (id, client_id, professional_id, role, path_id, from_on, register,
                                  service_task, organiser_id, producer_id, author_id, author_role, record_status, happened_at,
                                  recorded_at, created_at, created_by)
                                VALUES (:id, :client, :professional, :role, :path, :from, :register,
                                  :serviceTask, :organiser, :producer, :author, :authorRole, :status, :now,
                                  :now, :now, :author)
                                ON CONFLICT (client_id, professional_id) WHERE to_on IS NULL DO NOTHING
                                """)
                        .paramSource(
                                header(header, now)
                                        .and("id", id)
                                        .and("client", client)
                                        .and("professional", professional)
                                        .and("role", role)
                                        .and("path", path)
                                        .and("from", from)
                                        .source())
                        .update()
                == 1;
    }

    int endMember(UUID id, LocalDate lastDay) {
        return jdbc.sql(
                        """
                        UPDATE team_member
                        SET to_on = greatest(from_on, :lastDay)
                        WHERE id = :id AND to_on IS NULL
                        """)
                .paramSource(Params.of("id", id).and("lastDay", lastDay).source())
                .update();
    }

    static Params header(RecordHeader header, Instant now) {
        return Params.header(header).and("now", now);
    }
}
