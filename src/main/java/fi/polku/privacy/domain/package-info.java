/** What may be asked and how, without a database. */
@NullMarked
package fi.polku.privacy.domain;

import org.jspecify.annotations.NullMarked;
