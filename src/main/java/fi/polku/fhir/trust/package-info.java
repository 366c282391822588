/**
 * The FHIR names of trust: the client's permits and prohibitions, and the log of who has looked.
 */
@NullMarked
package fi.polku.fhir.trust;

import org.jspecify.annotations.NullMarked;
