package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.assessment.MappingId;
import fi.polku.assessment.MappingView.Finding;
import fi.polku.assessment.MappingView.Participant;
import fi.polku.assessment.MappingView.Taking;
import fi.polku.assessment.Mappings.NewMapping;
import fi.polku.assessment.Qualifier;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MappingQueries {
    private static final String MAPPING =
            """
            SELECT m.id, m.client_id, m.joint_id, m.register, m.strengths, m.obstacles, m.goal_wish, m.agreed, m.professional_id,
              m.producer_id, m.happened_at
            FROM capacity_mapping m
            """;

    /** In social welfare it is an assessment of functioning, in health care an entry. */
    private static final String READABLE = RecordFilter.on(RecordKind.MEASURE, "m");

    private final JdbcClient jdbc;

    MappingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mapping without its findings. */
    record Head(
            MappingId id,
            ClientId clientId,
            UUID jointId,
            Register register,
            String strengths,
            String obstacles,
            String goalWish,
            String agreed,
            @Nullable ProfessionalId professionalId,
            UnitId producerId,
            Instant happenedAt) {}

    void insert(
            MappingId id,
            ClientId client,
            UUID joint,
            NewMapping mapping,
            @Nullable ProfessionalId by,
            RecordHeader header,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO capacity_mapping (id, client_id, joint_id, strengths, obstacles, goal_wish, agreed, professional_id,
                          register, service_task, organiser_id, producer_id, author_id, author_role, record_status, happened_at, recorded_at,
                          created_at, created_by)
                        VALUES (:id, :client, :joint, :strengths, :obstacles, :goalWish, :agreed, :by, :register, :serviceTask,
                          :organiser, :producer, :author, :authorRole, :status, :now, :now, :now, :author)
                        """)
                .paramSource(
                        Params.header(header)
                                .and("id", id)
                                .and("client", client)
                                .and("joint", joint)
                                .and("strengths", mapping.strengths().strip())
                                .and("obstacles", mapping.obstacles().strip())
                                .and("goalWish", mapping.goalWish().strip())
                                .and("agreed", mapping.agreed().strip())
                                .and("by", by)
                                .and("now", now)
                                .source())
                .update();
    }

    void insertFinding(MappingId mapping, Finding finding, RecordHeader header, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO capacity_finding (id, mapping_id, code, by_client, by_professional, client_facilitator,
                          professional_facilitator, words, created_at, created_by)
                        VALUES (:id, :mapping, :code, :byClient, :byProfessional, :clientHelps, :professionalHelps, :words, :now, :author)
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("mapping", mapping)
                                .and("code", finding.code())
                                .and("byClient", value(finding.byClient()))
                                .and("byProfessional", value(finding.byProfessional()))
                                .and("clientHelps", helps(finding.byClient()))
                                .and("professionalHelps", helps(finding.byProfessional()))
                                .and("words", finding.words().strip())
                                .and("now", now)
                                .and("author", header.author())
                                .source())
                .update();
    }

    void insertParticipant(
            MappingId mapping, Participant participant, RecordHeader header, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO capacity_participant (id, mapping_id, professional_id, part, created_at, created_by)
                        VALUES (:id, :mapping, :professional, :part, :now, :author)
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("mapping", mapping)
                                .and("professional", participant.professional())
                                .and("part", participant.part())
                                .and("now", now)
                                .and("author", header.author())
                                .source())
                .update();
    }

    private static @Nullable Integer value(@Nullable Qualifier qualifier) {
        return qualifier == null ? null : qualifier.value();
    }

    private static @Nullable Boolean helps(@Nullable Qualifier qualifier) {
        return qualifier == null ? null : qualifier.facilitator();
    }

    /** Each mapping once: of a joint one that record which the reader may use. */
    List<Head> list(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        """
                        SELECT x.*
                        FROM (
                          SELECT DISTINCT ON (m.joint_id) m.*
                          FROM capacity_mapping m
                          WHERE m.client_id = :client
                            AND m.record_status <> 'ANNULLED'
                            AND %s
                          ORDER BY m.joint_id, m.register DESC) AS x
                        ORDER BY x.happened_at DESC, x.id DESC
                        """
                                .formatted(READABLE))
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(Head.class)
                .list();
    }

    Optional<Head> find(Actor reader, MappingId id, Instant now) {
        return jdbc.sql(MAPPING + "WHERE m.id = :id AND " + READABLE)
                .paramSource(RecordFilter.params(Params.of("id", id), reader, now).source())
                .query(Head.class)
                .optional();
    }

    List<Finding> listFindings(MappingId mapping) {
        return jdbc
                .sql(
                        """
                        SELECT f.code, f.by_client, f.by_professional, f.client_facilitator, f.professional_facilitator, f.words
                        FROM capacity_finding f
                        WHERE f.mapping_id = :mapping
                        ORDER BY f.code
                        """)
                .paramSource(Params.of("mapping", mapping).source())
                .query(FindingRow.class)
                .list()
                .stream()
                .map(FindingRow::finding)
                .toList();
    }

    List<Participant> listParticipants(MappingId mapping) {
        return jdbc
                .sql(
                        """
                        SELECT p.professional_id, p.part
                        FROM capacity_participant p
                        WHERE p.mapping_id = :mapping
                        ORDER BY p.created_at, p.id
                        """)
                .paramSource(Params.of("mapping", mapping).source())
                .query(ParticipantRow.class)
                .list()
                .stream()
                .map(p -> new Participant(p.professionalId(), p.part()))
                .toList();
    }

    private record ParticipantRow(@Nullable ProfessionalId professionalId, Taking part) {}

    private record FindingRow(
            String code,
            @Nullable Integer byClient,
            @Nullable Integer byProfessional,
            @Nullable Boolean clientFacilitator,
            @Nullable Boolean professionalFacilitator,
            String words) {
        Finding finding() {
            return new Finding(
                    code,
                    byClient == null ? null : new Qualifier(byClient, clientFacilitator),
                    byProfessional == null
                            ? null
                            : new Qualifier(byProfessional, professionalFacilitator),
                    words);
        }
    }
}
