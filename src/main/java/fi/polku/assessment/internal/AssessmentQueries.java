package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.NeedAssessment;
import fi.polku.contact.ContactId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssessmentQueries {
    static final String ASSESSMENT =
            """
            SELECT a.id, a.contact_id, a.client_id, a.register, a.outcome, a.urgency, a.findings, a.profession, a.can_keep_limit,
              a.remedy, a.situation, a.support_need, a.needs, a.client_view, a.conclusions, a.own_worker_client,
              a.own_worker_professional, a.duration, a.special_support, a.grounds, a.special_reason, a.service_task, a.matter_id,
              a.producer_id, a.professional_id, a.responsible_id, a.joint_id, a.corrects_id, a.correction_reason, a.reason, a.plan,
              a.delay_reason, a.access_on, a.access_told, a.support_grounds, a.conditions_met, a.others_view, a.pending_on,
              a.started_on, a.not_made, a.narrative, a.oral, a.certificate_only, a.highest_care_allowance, a.disabled,
              a.record_status, a.happened_at, a.recorded_at
            FROM assessment a
            """;

    private final JdbcClient jdbc;

    AssessmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a row came to be.
     *
     * @param joint the same in both records of one joint assessment
     * @param corrects the earlier version
     */
    record Written(
            Instant happenedAt,
            @Nullable UUID draft,
            @Nullable UUID joint,
            @Nullable AssessmentId corrects,
            @Nullable String correction,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate pendingOn) {}

    /** What both kinds of assessment share. */
    record Common(
            AssessmentId id,
            @Nullable ContactId contact,
            @Nullable ClientId client,
            @Nullable ProfessionalId professional,
            RecordHeader header,
            Instant now,
            Written written) {
        Params params() {
            return Params.of("id", id)
                    .and("contact", contact)
                    .and("client", client)
                    .and("professional", professional)
                    .and("register", header.register())
                    .and("serviceTask", header.serviceTask())
                    .and("organiser", header.organiser())
                    .and("producer", header.producer())
                    .and("author", header.author())
                    .and("authorRole", header.authorRole())
                    .and("status", header.status())
                    .and("now", now)
                    .and("happened", written.happenedAt())
                    .and("draft", written.draft())
                    .and("joint", written.joint())
                    .and("corrects", written.corrects())
                    .and("correction", written.correction())
                    .and("startedOn", written.startedOn())
                    .and("pendingOn", written.pendingOn());
        }
    }

    /**
     * A care assessment.
     *
     * @param shared what was found together with social welfare, needed here too; null = alone
     */
    boolean insertCare(Common common, CareAssessment care, @Nullable NeedAssessment shared) {
        return jdbc.sql(
                                """
                                INSERT INTO assessment (id, contact_id, client_id, outcome, urgency, findings, profession, oral, certificate_only,
                                  can_keep_limit, remedy, needs, own_worker_client, own_worker_professional, special_support, grounds,
                                  highest_care_allowance, disabled, professional_id, reason, plan, delay_reason, access_on, access_told,
                                  client_view, conclusions, draft_id, joint_id, corrects_id, correction_reason, started_on, pending_on,
                                  register, service_task, organiser_id, producer_id, author_id, author_role, record_status, happened_at,
                                  recorded_at, created_at, created_by)
                                VALUES (:id, :contact, :client, :outcome, :urgency, :findings, :profession, :oral, :certificateOnly,
                                  :canKeep, :remedy, :needs, FALSE, FALSE, FALSE, '{}', FALSE, FALSE, :professional, :reason, :plan, :delay,
                                  :accessOn, :accessTold, :clientView, :conclusions, :draft, :joint, :corrects, :correction, :startedOn,
                                  :pendingOn, :register, :serviceTask, :organiser, :producer, :author, :authorRole, :status, :happened,
                                  :now, :now, :author)
                                ON CONFLICT (contact_id, register) WHERE corrects_id IS NULL DO NOTHING
                                """)
                        .paramSource(
                                common.params()
                                        .and("outcome", care.outcome())
                                        .and("urgency", care.urgency())
                                        .and("findings", care.findings())
                                        .and("profession", care.profession())
                                        .and("oral", care.oral())
                                        .and("certificateOnly", care.certificateOnly())
                                        .and("canKeep", care.canKeepLimit())
                                        .and("remedy", care.remedy())
                                        .and("reason", blank(care.more().reason()))
                                        .and("plan", blank(care.more().plan()))
                                        .and("delay", care.more().delay())
                                        .and("accessOn", care.more().accessOn())
                                        .and(
                                                "accessTold",
                                                care.more().delay() == null
                                                        ? null
                                                        : care.more().told())
                                        .and("needs", shared == null ? Set.of() : shared.needs())
                                        .and(
                                                "clientView",
                                                shared == null ? null : shared.clientView())
                                        .and(
                                                "conclusions",
                                                shared == null ? null : shared.conclusions())
                                        .source())
                        .update()
                == 1;
    }

    boolean insertNeed(
            Common common,
            NeedAssessment need,
            @Nullable MatterId matter,
            @Nullable ProfessionalId responsible) {
        boolean made = need.more().notMade() == null;
        return jdbc.sql(
                                """
                                INSERT INTO assessment (id, contact_id, client_id, matter_id, outcome, oral, certificate_only, situation, support_need,
                                  needs, client_view, conclusions, own_worker_client, own_worker_professional, duration, special_support,
                                  grounds, special_reason, highest_care_allowance, disabled, professional_id, responsible_id, support_grounds,
                                  conditions_met, others_view, not_made, narrative, draft_id, joint_id, corrects_id, correction_reason,
                                  started_on, pending_on, register, service_task, organiser_id, producer_id, author_id, author_role,
                                  record_status, happened_at, recorded_at, created_at, created_by)
                                VALUES (:id, :contact, :client, :matter, :outcome, FALSE, FALSE, :situation, :supportNeed, :needs, :clientView,
                                  :conclusions, :ownWorkerClient, :ownWorkerProfessional, :duration, :specialSupport, :grounds,
                                  :specialReason, :highest, :disabled, :professional, :responsible, :supportGrounds, :conditionsMet, :othersView,
                                  :notMade, :narrative, :draft, :joint, :corrects, :correction, :startedOn, :pendingOn, :register,
                                  :serviceTask, :organiser, :producer, :author, :authorRole, :status, :happened, :now, :now, :author)
                                ON CONFLICT (contact_id, register) WHERE corrects_id IS NULL DO NOTHING
                                """)
                        .paramSource(
                                common.params()
                                        .and("matter", matter)
                                        .and("responsible", responsible)
                                        .and("outcome", need.outcome())
                                        .and("situation", need.situation())
                                        .and("supportNeed", made ? need.supportNeed() : null)
                                        .and("needs", need.needs())
                                        .and(
                                                "clientView",
                                                made || !need.clientView().isBlank()
                                                        ? need.clientView()
                                                        : null)
                                        .and("conclusions", need.conclusions())
                                        .and("ownWorkerClient", need.ownWorkerClient())
                                        .and("ownWorkerProfessional", need.ownWorkerProfessional())
                                        .and("duration", made ? need.duration() : null)
                                        .and("specialSupport", need.specialSupport())
                                        .and("grounds", need.grounds())
                                        .and("specialReason", need.specialReason())
                                        .and("highest", need.highestCareAllowance())
                                        .and("disabled", need.disabled())
                                        .and("startedOn", startedOn(common, need))
                                        .and("supportGrounds", need.more().supportGrounds())
                                        .and("conditionsMet", need.more().conditionsMet())
                                        .and("othersView", blank(need.more().othersView()))
                                        .and("notMade", blank(need.more().notMade()))
                                        .and("narrative", blank(need.more().narrative()))
                                        .source())
                        .update()
                == 1;
    }

    Optional<AssessmentView> find(AssessmentId id) {
        return jdbc.sql(ASSESSMENT + "WHERE a.id = :id")
                .paramSource(Params.of("id", id).source())
                .query(AssessmentView.class)
                .optional();
    }

    List<AssessmentView> listForContact(ContactId contact) {
        return jdbc.sql(ASSESSMENT + "WHERE a.contact_id = :contact\nORDER BY a.recorded_at, a.id")
                .paramSource(Params.of("contact", contact).source())
                .query(AssessmentView.class)
                .list();
    }

    List<AssessmentView> listForClient(ClientId client) {
        return jdbc.sql(
                        ASSESSMENT
                                + "WHERE a.client_id = :client\nORDER BY a.happened_at DESC, a.id DESC")
                .paramSource(Params.of("client", client).source())
                .query(AssessmentView.class)
                .list();
    }

    Optional<AssessmentView> findLatestNeed(Actor reader, ClientId client, Instant now) {
        return jdbc.sql(
                        ASSESSMENT
                                + """
                                WHERE a.client_id = :client
                                  AND a.register = 'SOCIAL_WELFARE'
                                  AND a.record_status NOT IN ('DRAFT', 'ANNULLED')
                                  AND NOT EXISTS (
                                    SELECT 1
                                    FROM assessment n
                                    WHERE n.corrects_id = a.id)
                                """
                                + "  AND "
                                + RecordFilter.on(RecordKind.ASSESSMENT, "a")
                                + """

                                ORDER BY a.happened_at DESC, a.recorded_at DESC, a.id DESC
                                LIMIT 1
                                """)
                .paramSource(RecordFilter.params(Params.of("client", client), reader, now).source())
                .query(AssessmentView.class)
                .optional();
    }

    private static @Nullable LocalDate startedOn(Common common, NeedAssessment need) {
        var told = need.more().startedOn();
        return told == null ? common.written().startedOn() : told;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
