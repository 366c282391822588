/** The pages of appointments. */
@NullMarked
package fi.polku.appointment.web;

import org.jspecify.annotations.NullMarked;
