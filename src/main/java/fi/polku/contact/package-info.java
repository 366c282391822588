/**
 * One contact (yhteydenotto) from any channel: the public form and its receipt, the proposal of
 * urgency, needs and direction with its reasons, the units' queues, and what a professional does
 * with a contact until it is assessed or closed. Starts the clocks of a contact but owns no rule of
 * law; refuses to own the person (client), the assessment, and what is planned after it.
 */
@NullMarked
@ApplicationModule
package fi.polku.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
