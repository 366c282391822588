/**
 * The FHIR R4 façade at {@code /fhir}: reads and searches of what the other modules own, the
 * routing of posted questionnaire responses, and transaction bundles from elsewhere. Only this
 * module knows HAPI. It owns what has come from elsewhere and has no life of its own in Polku
 * (other organisations' people, places, visits and plans, kept as received) and the import reports;
 * it owns none of the facts it shows.
 */
@NullMarked
@ApplicationModule
package fi.polku.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
