package fi.polku.client;

import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.UUID;

/** A person died or moved away; told within the transaction of recording it. */
public record ClientDeparted(
        ClientId client, UUID departure, Departures.Kind kind, LocalDate happenedOn) {}
