/** The desk of the organisation, its SQL and the loading of a region's data package. */
@NullMarked
package fi.polku.organization.internal;

import org.jspecify.annotations.NullMarked;
