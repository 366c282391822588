/** The rules of calendars and visits, without a database or a clock. */
@NullMarked
package fi.polku.appointment.domain;

import org.jspecify.annotations.NullMarked;
