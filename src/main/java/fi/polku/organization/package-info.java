/**
 * Who serves whom and where: units, services, professionals, municipalities, meeting places and
 * opening hours, loaded from the data package of the region, and which unit's queue answers a
 * municipality. Refuses to own who may sign in (access), times of work (appointment) and anything
 * about a client.
 */
@NullMarked
@ApplicationModule
package fi.polku.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
