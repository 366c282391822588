/** Pages and what they show. */
@NullMarked
package fi.polku.portal.web;

import org.jspecify.annotations.NullMarked;
