/**
 * Many rows at once: desks that work on rows in memory, which then go to the database by {@code
 * COPY}. The statements are those of the desks' own {@code *Queries}; nothing of a table is said
 * twice (docs/decisions/0010).
 */
@NullMarked
package fi.polku.platform.bulk;

import org.jspecify.annotations.NullMarked;
