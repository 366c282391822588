/** What an assessment must hold and which clocks follow from it, without a clock or a database. */
@NullMarked
package fi.polku.assessment.domain;

import org.jspecify.annotations.NullMarked;
