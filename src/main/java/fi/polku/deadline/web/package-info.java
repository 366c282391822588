/** Clocks on pages, and the law asked by programs. */
@NullMarked
package fi.polku.deadline.web;

import org.jspecify.annotations.NullMarked;
