/** Signing in: the chains of the doors, the embedded authorization server, the sign-in page. */
@NullMarked
package fi.polku.access.web;

import org.jspecify.annotations.NullMarked;
