/** The desk of persons and its SQL. */
@NullMarked
package fi.polku.client.internal;

import org.jspecify.annotations.NullMarked;
