/**
 * Pages of FHIR: what has been received, for the administrator, and a copy of own data, for the
 * client.
 */
@NullMarked
package fi.polku.fhir.web;

import org.jspecify.annotations.NullMarked;
