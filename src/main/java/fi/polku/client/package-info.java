/**
 * Who the person is: identity codes and other identifiers as rows, names over time, ways to reach
 * them, language, home municipality, non-disclosure, and the finding of a person by name or by
 * likeness. Merging two records is a link that can be undone; nothing is rewritten. Refuses to own
 * what happens to the person: contacts, assessments, paths and visits belong to others.
 */
@NullMarked
@ApplicationModule
package fi.polku.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
