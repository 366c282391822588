/** Pages of early signals: for those who write rules, lead, work, and for the client. */
@NullMarked
package fi.polku.signal.web;

import org.jspecify.annotations.NullMarked;
