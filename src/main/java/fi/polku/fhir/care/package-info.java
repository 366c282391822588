/** The care of a person as FHIR: contacts, episodes, teams, plans, goals, tasks. */
@NullMarked
package fi.polku.fhir.care;

import org.jspecify.annotations.NullMarked;
