/** Who the invented residents are and what happens to them, drawn from a seed; no database. */
@NullMarked
package fi.polku.demo.domain;

import org.jspecify.annotations.NullMarked;
