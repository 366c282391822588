package fi.polku.assessment;

import fi.polku.access.Actor;
import fi.polku.platform.bulk.Bulk;

/** The bulk door: needs assessed by the same desks, into rows that are copied many at once. */
public interface AssessmentLoad {
    /** The desks over the rows of a bulk; for the system only. */
    AssessmentDesks into(Actor by, Bulk bulk);

    /** Where needs are recorded and matters closed. */
    record AssessmentDesks(AssessmentRecording recording, Matters matters) {}
}
