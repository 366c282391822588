package fi.polku.path;

import fi.polku.kernel.ClientId;
import java.time.Instant;

/** A path ended. */
public record PathEnded(PathId path, ClientId client, Instant at) {}
