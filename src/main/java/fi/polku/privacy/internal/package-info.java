/** The desks of data protection and their statements. */
@NullMarked
package fi.polku.privacy.internal;

import org.jspecify.annotations.NullMarked;
