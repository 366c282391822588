/** The privacy officer's desks and their queries. */
@NullMarked
package fi.polku.privacy.internal;

import org.jspecify.annotations.NullMarked;
