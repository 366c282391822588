/** How the situation picture is counted and drawn. */
@NullMarked
package fi.polku.insight.internal;

import org.jspecify.annotations.NullMarked;
