/** Starting: what must be there first, and one sentence that says what to do when it is not. */
@NullMarked
package fi.polku.platform.start;

import org.jspecify.annotations.NullMarked;
