/** Calendars, times, appointments and visits as FHIR. */
@NullMarked
package fi.polku.fhir.booking;

import org.jspecify.annotations.NullMarked;
