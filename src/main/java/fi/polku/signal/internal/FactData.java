package fi.polku.signal.internal;

import fi.polku.access.RecordKind;
import fi.polku.kernel.Register;
import fi.polku.signal.domain.FactKind;

/**
 * The part of the record that a fact's number is read from, by which it is decided who reads it.
 */
final class FactData {
    private FactData() {}

    static String of(FactKind kind, Register register) {
        return switch (kind) {
            case SERVICES, PROFESSIONS, NO_SHOWS, SAME_WORKER_SHARE, URGENT_VISITS ->
                    RecordKind.APPOINTMENT.in(register).name();
            case OPEN_PLAN -> RecordKind.PLAN.in(register).name();
            case OWN_WORKER_CHANGES -> "CLIENT_FILE";
            case WORRYING_MEASURE, SICK_LEAVE_DAYS, UNEMPLOYMENT_DAYS, CARER_ALONE ->
                    RecordKind.MEASURE.in(register).name();
            case URGENT_CONTACTS, UNANSWERED_DAYS -> RecordKind.CONTACT.in(register).name();
        };
    }
}
