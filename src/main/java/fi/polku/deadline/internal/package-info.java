/** How clocks are kept: the desk and its SQL. */
@NullMarked
package fi.polku.deadline.internal;

import org.jspecify.annotations.NullMarked;
