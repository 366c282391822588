/** Who may use which part of a record, decided without a database: the rules, and the decision. */
@NullMarked
package fi.polku.access.domain;

import org.jspecify.annotations.NullMarked;
