/** One small helper over JdbcClient: binds our own types and composes optional filters. */
@NullMarked
package fi.polku.platform.sql;

import org.jspecify.annotations.NullMarked;
