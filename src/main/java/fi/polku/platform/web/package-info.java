/** The frame of every page: language, theme, form errors, repeat-safe submits and error pages. */
@NullMarked
package fi.polku.platform.web;

import org.jspecify.annotations.NullMarked;
