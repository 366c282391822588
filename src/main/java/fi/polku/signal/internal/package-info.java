/** The facts as SQL, the trial, the night, the list and the letters of early signals. */
@NullMarked
package fi.polku.signal.internal;

import org.jspecify.annotations.NullMarked;
