package fi.polku.signal.internal;

import java.util.UUID;

/**
 * One fact of a signal.
 *
 * @param readable whether the reader may use all that was counted
 */
public record ReasonRow(UUID signalId, int position, String fact, int value, boolean readable) {}
