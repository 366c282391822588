/** Rules as values, how they hold, and the arithmetic of a trial: no database, no web. */
@NullMarked
package fi.polku.signal.domain;

import org.jspecify.annotations.NullMarked;
