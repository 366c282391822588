package fi.polku.decision.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;

/** The header of what this module records: of the social welfare client register. */
final class Headers {
    private Headers() {}

    static RecordHeader of(
            Actor actor,
            Organizations organizations,
            ServiceTask task,
            UnitId producer,
            RecordStatus status) {
        return new RecordHeader(
                Register.SOCIAL_WELFARE,
                task,
                organizations.organiser(),
                producer,
                actor.account(),
                actor.mainRole().name(),
                status);
    }
}
