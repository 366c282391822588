package fi.polku.path;

import fi.polku.kernel.ClientId;
import java.time.Instant;

/** A step of a path was done. */
public record StepCompleted(PathId path, StepId step, ClientId client, Instant at) {}
