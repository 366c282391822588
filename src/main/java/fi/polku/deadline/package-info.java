/**
 * Legal clocks: the dated rules of access to care and social services, the events that start and
 * stop them, what can be said of each clock on a day, and how its due day was counted. Owns no
 * booking, no visit and no decision: those modules tell it what happened. The law has no pause: a
 * reason for delay is kept beside a clock and never subtracted from it.
 */
@NullMarked
@ApplicationModule
package fi.polku.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
