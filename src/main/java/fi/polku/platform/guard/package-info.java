/**
 * The hard shell round every door: who is calling, how often, how much, and what browsers may do.
 */
@NullMarked
package fi.polku.platform.guard;

import org.jspecify.annotations.NullMarked;
