/** Transaction bundles from elsewhere: all or nothing. */
@NullMarked
package fi.polku.fhir.bundle;

import org.jspecify.annotations.NullMarked;
