/** Pages of contacts: the public form, the receipt, the queue and the contact itself. */
@NullMarked
package fi.polku.contact.web;

import org.jspecify.annotations.NullMarked;
