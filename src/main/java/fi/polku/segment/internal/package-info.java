/** The segment desk, its queries and the reading of the questions and offers. */
@NullMarked
package fi.polku.segment.internal;

import org.jspecify.annotations.NullMarked;
