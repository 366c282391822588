package fi.polku.measure;

import fi.polku.kernel.Id;
import java.util.UUID;

/** One calculated or received score. */
public record ScoreId(UUID value) implements Id {}
