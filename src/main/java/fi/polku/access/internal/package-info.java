/** Desks and statements behind the decisions: work tasks, permits, prohibitions, emergencies. */
@NullMarked
package fi.polku.access.internal;

import org.jspecify.annotations.NullMarked;
