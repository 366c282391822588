/** Points, proposals and their reasons as pure rules: no database, no clock, no framework. */
@NullMarked
package fi.polku.segment.domain;

import org.jspecify.annotations.NullMarked;
