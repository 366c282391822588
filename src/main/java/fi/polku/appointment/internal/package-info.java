/** The desk of appointments and its SQL. */
@NullMarked
package fi.polku.appointment.internal;

import org.jspecify.annotations.NullMarked;
