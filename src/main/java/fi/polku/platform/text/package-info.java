/** Texts for people, from bundles, in Finnish first. */
@NullMarked
package fi.polku.platform.text;

import org.jspecify.annotations.NullMarked;
