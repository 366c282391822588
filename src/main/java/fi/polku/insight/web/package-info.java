/** The lead's door. */
@NullMarked
package fi.polku.insight.web;

import org.jspecify.annotations.NullMarked;
