package fi.polku.client;

import fi.polku.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** A near one in few words, wherever one is shown. */
public final class NearLabels {
    private static final String WORD = "client.near.";

    private NearLabels() {}

    /** What the near one is, for example "äiti, yksinhuoltaja". */
    public static String what(NearOne near, Texts t) {
        String kind = t.text(WORD + "kind." + near.kind());
        return near.custody() == null
                ? kind
                : kind
                        + ", "
                        + t.text(
                                WORD
                                        + (near.kind() == NearKind.CHILD
                                                ? "custodyOf."
                                                : "custody.")
                                        + near.custody());
    }

    /** What one must see at once. */
    public static List<String> tags(NearOne near, Texts t) {
        var tags = new ArrayList<String>();
        if (near.emergencyOrder() != null) {
            tags.add(t.text("client.near.call", "n", near.emergencyOrder()));
        }
        if (near.carer() != null) {
            tags.add(
                    t.text(
                            near.reversed()
                                    ? "client.near.cares"
                                    : "client.near.carer." + near.carer()));
        }
        if (near.trusteeScope() != null) {
            tags.add(t.text("client.near.scope." + near.trusteeScope()));
        }
        return tags;
    }
}
