/**
 * The house's own mechanics: the database and SQL helper, the clock source, ids, texts, the journal
 * and the web frame. It knows nothing of care: no client, no contact, no law.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package fi.polku.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
