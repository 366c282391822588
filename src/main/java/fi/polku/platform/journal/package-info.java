/** What happened, written once and in the same transaction as the change it tells of. */
@NullMarked
package fi.polku.platform.journal;

import org.jspecify.annotations.NullMarked;
