/**
 * Calendars, slots and appointments: which times are open, who has booked which, what became of
 * each. Owns the rule that nobody is booked twice at once, and the fact of the realised visit that
 * meets a legal clock. It refuses to own the clocks themselves, the steps of a path, and the
 * professionals' employment; it only tells them what happened.
 */
@NullMarked
@ApplicationModule
package fi.polku.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
