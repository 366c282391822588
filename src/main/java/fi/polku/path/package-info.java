/**
 * Operating models as data, and the paths that clients own: goals in the client's words with their
 * five levels, steps across organisations, what was sent, accepted, asked to change, done, reviewed
 * and ended. Goals and steps are facts; where a step stands is computed. A plan takes effect only
 * when the client accepts it. It knows nothing of calendars (appointment calls it) and scores
 * nothing itself (measure does).
 */
@NullMarked
@ApplicationModule
package fi.polku.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
