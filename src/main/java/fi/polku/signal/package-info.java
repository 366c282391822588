/**
 * Early signals: rules as readable data over what Polku knows, tried on history before they are
 * switched on, and the list of those whom a rule has noticed, for a named team. Refuses to decide
 * anything about anybody: a person looks and writes what came of it.
 */
@NullMarked
@ApplicationModule
package fi.polku.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
