package fi.polku.path;

import fi.polku.kernel.ClientId;
import java.time.Instant;

/** The client accepted a plan: it is in effect. */
public record PathAccepted(PathId path, ClientId client, int version, Instant at) {}
