/** Desks and queries of requests about the data held of somebody. */
@NullMarked
package fi.polku.privacy.internal;

import org.jspecify.annotations.NullMarked;
