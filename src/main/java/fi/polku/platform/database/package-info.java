/** Which PostgreSQL is used: an embedded one with its own folder, or a server that is given. */
@NullMarked
package fi.polku.platform.database;

import org.jspecify.annotations.NullMarked;
