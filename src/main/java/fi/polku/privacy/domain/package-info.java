/**
 * What may be asked and how, and how long records are kept: computed from facts, without a
 * database.
 */
@NullMarked
package fi.polku.privacy.domain;

import org.jspecify.annotations.NullMarked;
