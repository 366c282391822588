/** Instruments, answers and scores as FHIR. */
@NullMarked
package fi.polku.fhir.measure;

import org.jspecify.annotations.NullMarked;
