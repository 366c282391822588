/**
 * The front pages of each door, composed of what the modules below know: the public front page, the
 * client's own path, the professional's day, the person's page and the timeline. Owns no facts.
 */
@NullMarked
@ApplicationModule
package fi.polku.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
