/** Pages of what data protection asks. */
@NullMarked
package fi.polku.privacy.web;

import org.jspecify.annotations.NullMarked;
