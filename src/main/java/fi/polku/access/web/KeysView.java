package fi.polku.access.web;

import fi.polku.access.internal.PasskeyDesk;
import java.util.List;

/**
 * One's own passkeys as shown.
 *
 * @param name what was typed as the name of a new one
 * @param options what the browser needs to make one
 */
public record KeysView(List<PasskeyDesk.Key> keys, String name, String options, String home) {}
