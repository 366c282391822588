/** How long records are kept, computed from facts alone. */
@NullMarked
package fi.polku.privacy.domain;

import org.jspecify.annotations.NullMarked;
