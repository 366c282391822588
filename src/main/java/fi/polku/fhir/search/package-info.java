/** Search parameters to SQL, and pages by keyset token: nothing is kept between two requests. */
@NullMarked
package fi.polku.fhir.search;

import org.jspecify.annotations.NullMarked;
