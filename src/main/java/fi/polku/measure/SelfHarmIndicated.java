package fi.polku.measure;

import fi.polku.kernel.ClientId;

/** An answer told of thoughts of self-harm. */
public record SelfHarmIndicated(ClientId client, AnswerId answer) {}
