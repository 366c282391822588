package fi.polku.client.domain;

import fi.polku.client.NearKind;
import fi.polku.client.NewNear;
import fi.polku.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a near one that is written down must be. */
public final class NearRules {
    /** Names of the longest kind fit. */
    public static final int LONGEST_NAME = 200;

    /** The longest ground of a guardian of interests. */
    public static final int LONGEST_GROUND = 500;

    private static final int LAST_TO_CALL = 9;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{3,30}");

    private NearRules() {}

    /** Everything that is wrong, by the field. */
    public static List<Refusal> faults(NewNear near, LocalDate today) {
        var faults = new ArrayList<Refusal>();
        who(near, faults);
        NearKind kind = near.kind();
        if (kind == null || !kind.choosable()) {
            faults.add(Refusal.onField("kind", "client.near.kind.none"));
        }
        days(near, today, faults);
        if (near.custody() != null && kind != null && !kind.parent() && kind != NearKind.CHILD) {
            faults.add(Refusal.onField("custody", "client.near.custody.whose"));
        }
        trustee(near, faults);
        Integer order = near.emergencyOrder();
        if (order != null && (order < 1 || order > LAST_TO_CALL)) {
            faults.add(Refusal.onField("order", "client.near.order.wrong"));
        } else if (order != null && near.phone().isBlank()) {
            faults.add(Refusal.onField("phone", "client.near.phone.needed"));
        }
        return faults;
    }

    private static void who(NewNear near, List<Refusal> faults) {
        String name = near.name().strip();
        if (near.near() == null && name.isEmpty()) {
            faults.add(Refusal.onField("name", "client.near.name.none"));
        } else if (length(name) > LONGEST_NAME) {
            faults.add(Refusal.onField("name", "client.near.name.long", Map.of("n", LONGEST_NAME)));
        }
        String phone = near.phone().strip();
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            faults.add(Refusal.onField("phone", "client.near.phone.wrong"));
        }
    }

    private static void days(NewNear near, LocalDate today, List<Refusal> faults) {
        LocalDate from = near.fromOn();
        LocalDate to = near.toOn();
        if (from != null && from.isAfter(today)) {
            faults.add(Refusal.onField("from", "client.near.from.future"));
        }
        if (to != null && from != null && to.isBefore(from)) {
            faults.add(Refusal.onField("to", "client.near.to.before"));
        }
    }

    private static void trustee(NewNear near, List<Refusal> faults) {
        boolean trustee = near.kind() == NearKind.TRUSTEE;
        String ground = near.trusteeGround().strip();
        if (trustee && near.trusteeScope() == null) {
            faults.add(Refusal.onField("scope", "client.near.scope.none"));
        }
        if (!trustee && near.kind() != null && near.trusteeScope() != null) {
            faults.add(Refusal.onField("scope", "client.near.scope.whose"));
        }
        if (trustee && ground.isEmpty()) {
            faults.add(Refusal.onField("ground", "client.near.ground.none"));
        } else if (length(ground) > LONGEST_GROUND) {
            faults.add(
                    Refusal.onField(
                            "ground", "client.near.ground.long", Map.of("n", LONGEST_GROUND)));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
