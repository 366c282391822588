package fi.polku.privacy.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is asked to explain.
 *
 * @param about the view as a sentence; empty when the question is of a unit's days
 * @param answer the explanation; null while it is waited for
 * @param open whether it can still be explained
 */
public record ExplanationPage(
        UUID id,
        String client,
        String about,
        String question,
        String due,
        @Nullable String answer,
        String answeredAt,
        boolean open) {}
