package fi.polku.team.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;

/** The header of what this module records: written by the actor, organised by the area. */
final class Headers {
    private Headers() {}

    static RecordHeader of(Actor actor, Register register, Organizations organizations) {
        return new RecordHeader(
                register,
                null,
                organizations.organiser(),
                actor.units().isEmpty() ? null : actor.units().getFirst(),
                actor.account(),
                actor.mainRole().name(),
                RecordStatus.FINAL);
    }
}
