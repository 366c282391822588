package fi.polku.client.internal;

import fi.polku.kernel.ClientId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whether a person is protected, as the details that were read in this request said: the parts of a
 * page need not ask it again. Outside a request nothing is remembered.
 */
final class ProtectionMemo {
    private static final String KEPT = ProtectionMemo.class.getName() + " ";

    private ProtectionMemo() {}

    static void remember(ClientId client, boolean hidden) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(KEPT + client, hidden, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Null = not known. */
    static @Nullable Boolean recall(ClientId client) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (Boolean) request.getAttribute(KEPT + client, RequestAttributes.SCOPE_REQUEST);
    }

    /**
     * What was read is not so any more: a person may have several records, so all are forgotten.
     */
    static void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            for (String name : request.getAttributeNames(RequestAttributes.SCOPE_REQUEST)) {
                if (name.startsWith(KEPT)) {
                    request.removeAttribute(name, RequestAttributes.SCOPE_REQUEST);
                }
            }
        }
    }
}
