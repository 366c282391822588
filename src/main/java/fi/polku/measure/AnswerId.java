package fi.polku.measure;

import fi.polku.kernel.Id;
import java.util.UUID;

/** One set of answers to one instrument. */
public record AnswerId(UUID value) implements Id {}
