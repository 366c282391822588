/**
 * The administrative spine of social welfare: the client relationship with its beginning and end,
 * applications, decisions with their reasons, carrying out and correction, and the documents that
 * are made of them. Refuses to own how the limits are counted (deadline) and the plan (path).
 */
@NullMarked
@ApplicationModule
package fi.polku.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
