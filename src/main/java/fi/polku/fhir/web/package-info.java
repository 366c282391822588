/** The administrator's pages of what has been received in FHIR. */
@NullMarked
package fi.polku.fhir.web;

import org.jspecify.annotations.NullMarked;
