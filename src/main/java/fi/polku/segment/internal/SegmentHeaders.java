package fi.polku.segment.internal;

import fi.polku.access.Actor;
import fi.polku.access.CareTasks;
import fi.polku.access.Role;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.Assessments;
import fi.polku.client.Whereabouts;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.platform.Now;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a record of a way of working belongs. A professional writes in the register of the own
 * work; what a client answers alone goes to the own worker's unit, else where the client's need has
 * been assessed, else to health care, to the unit that answers for the client's municipality.
 */
@Component
class SegmentHeaders {
    private final Organizations organizations;
    private final Assessments assessments;
    private final Whereabouts whereabouts;
    private final SegmentAnswerQueries queries;
    private final CareTasks careTasks;
    private final Now now;

    SegmentHeaders(
            Organizations organizations,
            Assessments assessments,
            Whereabouts whereabouts,
            SegmentAnswerQueries queries,
            CareTasks careTasks,
            Now now) {
        this.organizations = organizations;
        this.assessments = assessments;
        this.whereabouts = whereabouts;
        this.queries = queries;
        this.careTasks = careTasks;
        this.now = now;
    }

    RecordHeader of(Actor actor, ClientId client, RecordStatus status) {
        ProfessionalId who =
                actor.is(Role.CLIENT)
                        ? queries.findOwnWorker(client, now.today()).orElse(null)
                        : actor.professional();
        UnitId own =
                actor.is(Role.CLIENT) || actor.units().isEmpty()
                        ? unitOf(who)
                        : actor.units().getFirst();
        AssessmentView need = assessments.latestNeed(client).orElse(null);
        Register register = own == null ? assessed(need) : register(who, own);
        return new RecordHeader(
                register,
                register == Register.SOCIAL_WELFARE ? task(need) : null,
                organizations.organiser(),
                own == null ? answering(client, register) : own,
                actor.account(),
                actor.mainRole().name(),
                status);
    }

    private @Nullable UnitId unitOf(@Nullable ProfessionalId who) {
        return who == null
                ? null
                : organizations.professional(who).map(ProfessionalView::unit).orElse(null);
    }

    private static Register assessed(@Nullable AssessmentView need) {
        return need == null ? Register.PATIENT : Register.SOCIAL_WELFARE;
    }

    /** By the sector of the professional's work task, else by what comes to the unit. */
    private Register register(@Nullable ProfessionalId who, UnitId unit) {
        Optional<Register> ofWork =
                who == null
                        ? Optional.empty()
                        : careTasks.of(who, now.today()).stream()
                                .findFirst()
                                .map(g -> g.task().register());
        return ofWork.orElseGet(() -> ofQueue(unit));
    }

    private Register ofQueue(UnitId unit) {
        return organizations
                .queueOf(unit)
                .map(k ->
                        k == QueueKind.SOCIAL || k == QueueKind.CHILD
                                ? Register.SOCIAL_WELFARE
                                : Register.PATIENT)
                .orElse(Register.PATIENT);
    }

    private static @Nullable ServiceTask task(@Nullable AssessmentView need) {
        String task = need == null ? null : need.serviceTask();
        return task == null ? null : ServiceTask.valueOf(task);
    }

    private UnitId answering(ClientId client, Register register) {
        QueueKind kind = register == Register.PATIENT ? QueueKind.HEALTH : QueueKind.SOCIAL;
        return Optional.ofNullable(whereabouts.of(client).municipalityCode())
                .flatMap(code -> organizations.findUnitFor(code, kind))
                .orElseGet(() -> organizations.unitWithoutMunicipality(kind));
    }
}
