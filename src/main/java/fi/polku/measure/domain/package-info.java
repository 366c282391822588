/** Instruments and their scoring as pure rules: no database, no clock, no framework. */
@NullMarked
package fi.polku.measure.domain;

import org.jspecify.annotations.NullMarked;
