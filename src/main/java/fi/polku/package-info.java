/**
 * The application's root: only the starter lives here; every capability is a module of its own
 * below.
 */
@NullMarked
package fi.polku;

import org.jspecify.annotations.NullMarked;
