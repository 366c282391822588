/** What has been assessed: needs and problems, functioning by ICF codes, flags. */
@NullMarked
package fi.polku.fhir.assessment;

import org.jspecify.annotations.NullMarked;
