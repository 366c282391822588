/** The measure desk, its queries and the reading of shipped Questionnaire resources. */
@NullMarked
package fi.polku.measure.internal;

import org.jspecify.annotations.NullMarked;
