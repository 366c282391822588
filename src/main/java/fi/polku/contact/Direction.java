package fi.polku.contact;

import fi.polku.kernel.Register;
import fi.polku.organization.QueueKind;

/** Which kind of queue answers. */
public enum Direction {
    HEALTH,
    SOCIAL,
    ORAL,
    CHILD;

    public QueueKind queue() {
        return QueueKind.valueOf(name());
    }

    /** The register a contact answered there belongs to. */
    public Register register() {
        return switch (this) {
            case HEALTH, ORAL -> Register.PATIENT;
            case SOCIAL, CHILD -> Register.SOCIAL_WELFARE;
        };
    }
}
