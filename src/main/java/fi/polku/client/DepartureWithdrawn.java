package fi.polku.client;

import fi.polku.kernel.ClientId;
import java.util.UUID;

/** A death or moving away was recorded in error; told within the transaction. */
public record DepartureWithdrawn(ClientId client, UUID departure) {}
