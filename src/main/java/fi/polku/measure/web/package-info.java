/** The client's own questionnaires and results. */
@NullMarked
package fi.polku.measure.web;

import org.jspecify.annotations.NullMarked;
