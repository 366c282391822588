package fi.polku.path;

import fi.polku.kernel.ClientId;
import java.time.Instant;

/** A plan, or a change to one, was sent to the client for acceptance. */
public record PathSent(PathId path, ClientId client, int version, Instant at) {}
