/** Pages that link a contact to a person and record an assessment. */
@NullMarked
package fi.polku.assessment.web;

import org.jspecify.annotations.NullMarked;
