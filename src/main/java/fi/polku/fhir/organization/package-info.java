/** Who serves and where: organisations, professionals, places and services as FHIR. */
@NullMarked
package fi.polku.fhir.organization;

import org.jspecify.annotations.NullMarked;
