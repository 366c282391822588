/** The rule table and the counting of a due day: pure, proved without a database. */
@NullMarked
package fi.polku.deadline.domain;

import org.jspecify.annotations.NullMarked;
