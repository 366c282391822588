/**
 * What somebody needs, judged by a professional: care assessments (hoidon tarpeen arviointi), need
 * assessments (palvelutarpeen arviointi) and the matters (asia) of social welfare that they open
 * and close. A recorded assessment stops the clocks of the contact and starts those of what comes
 * next. Refuses to own how the limits are counted (deadline), the queue (contact) and the plan that
 * follows (path).
 */
@NullMarked
@ApplicationModule
package fi.polku.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
