/**
 * The demonstration region: invented residents with test identity codes, and a history made for
 * them through the same desks as real use. Owns nothing but the note of what it has made; a real
 * installation never runs it ({@code polku.demo=false}).
 */
@NullMarked
@ApplicationModule
package fi.polku.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
