/** The pages of data protection. */
@NullMarked
package fi.polku.privacy.web;

import org.jspecify.annotations.NullMarked;
