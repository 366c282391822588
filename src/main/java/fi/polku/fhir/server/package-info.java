/** The server itself: who may come in, what an error looks like, what a provider does. */
@NullMarked
package fi.polku.fhir.server;

import org.jspecify.annotations.NullMarked;
