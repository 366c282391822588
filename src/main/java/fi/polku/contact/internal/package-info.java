/** The contact desk, its SQL and its read models. */
@NullMarked
package fi.polku.contact.internal;

import org.jspecify.annotations.NullMarked;
