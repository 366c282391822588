/**
 * What data protection asks of the house: what the client asks of the record (log, reasons,
 * correction, a copy of everything, a breach told) with its clock and its answer, and the privacy
 * officer's desk: searching the log, what looks unusual, and what has come to the end of its time.
 * Refuses to own the log itself and the decisions, which are in {@code access}, and any record of
 * care.
 */
@NullMarked
@ApplicationModule
package fi.polku.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
