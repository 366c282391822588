package fi.polku.measure;

import fi.polku.kernel.ClientId;
import java.time.Instant;

/**
 * Told in the same transaction as an answer that speaks of self-harm is saved; whoever implements
 * it makes sure that a professional acts on the same day.
 */
public interface SafetyAlert {
    void raise(ClientId client, AnswerId answer, Instant at);
}
