/** What each module holds of one person, declared by the module, read in one way. */
@NullMarked
package fi.polku.platform.own;

import org.jspecify.annotations.NullMarked;
