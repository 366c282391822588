/** What the pages of a person read across the modules: the timeline, and the list of records. */
@NullMarked
package fi.polku.portal.internal;

import org.jspecify.annotations.NullMarked;
