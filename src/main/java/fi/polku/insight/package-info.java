/**
 * The situation picture of those who lead: what has come today, who waits and how long, which
 * clocks threaten, T3, paths and change in measures, each counted from a view that can be read as
 * SQL, and what is published of waiting. Owns no record of anybody: it only reads, and shows a name
 * only to those who have a relationship with the person.
 */
@NullMarked
@ApplicationModule
package fi.polku.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
