package fi.polku.assessment;

import fi.polku.access.Actor;
import fi.polku.platform.bulk.Bulk;

/** The bulk door: needs assessed by the same desk, into rows that are copied many at once. */
public interface AssessmentLoad {
    /** The desk over the rows of a bulk; for the system only. */
    Assessments into(Actor by, Bulk bulk);
}
