/**
 * Which way of working suits a client: our own short questions on two axes, the proposal with its
 * reasons, the choice made together, its history and its next review. What a segment is offered
 * first is data. Refuses to own any right or limit: a segment never denies either.
 */
@NullMarked
@ApplicationModule
package fi.polku.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
