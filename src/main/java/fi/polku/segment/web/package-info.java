/** Pages of the way of working: the client's, the professional's, and reviews that are due. */
@NullMarked
package fi.polku.segment.web;

import org.jspecify.annotations.NullMarked;
