/** The client's pages on the data held of them, and the privacy officer's desk. */
@NullMarked
package fi.polku.privacy.web;

import org.jspecify.annotations.NullMarked;
