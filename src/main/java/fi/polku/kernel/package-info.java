/**
 * What every module may lean on: typed identifiers, the header of a client record, localised values
 * and refusals. Pure Java; owns no table, no text and no rule of the field.
 */
@NullMarked
package fi.polku.kernel;

import org.jspecify.annotations.NullMarked;
