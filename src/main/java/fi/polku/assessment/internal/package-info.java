/** The desk of assessments and its SQL. */
@NullMarked
package fi.polku.assessment.internal;

import org.jspecify.annotations.NullMarked;
