/**
 * Instruments, answers, scores and change. An instrument is a FHIR R4 Questionnaire resource that
 * ships with the program or is loaded from a file; an answer is never changed, and a score
 * calculated anew is a new row with the version of the engine that made it. The module owns neither
 * the path an answer belongs to nor the task that an alarming answer raises: it only calls {@link
 * fi.polku.measure.SafetyAlert}. Band texts are guidance, never a diagnosis.
 */
@NullMarked
@ApplicationModule
package fi.polku.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
