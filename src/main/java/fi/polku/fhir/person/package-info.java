/** The person as FHIR, with identity and non-disclosure as in the Finnish base profiles. */
@NullMarked
package fi.polku.fhir.person;

import org.jspecify.annotations.NullMarked;
