/**
 * Who is responsible for a client: the own worker with substitute and co-worker, the team around
 * the client, and the tasks that one person or one unit must do by a day. It does not plan (path)
 * and does not book (appointment).
 */
@NullMarked
@ApplicationModule
package fi.polku.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
