package fi.polku.privacy.web;

import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.ServiceTask;
import fi.polku.privacy.RetentionHolds;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new order as typed. */
record HoldForm(String identity, String reason, String task, String words, String until) {
    static final HoldForm EMPTY = new HoldForm("", "", "", "", "");

    /** The order, or everything that is wrong with it. */
    RetentionHolds.NewHold read(Clients clients) {
        var wrong = new ArrayList<Refusal>();
        ClientId client = clients.byIdentityCode(identity.strip()).orElse(null);
        if (client == null) {
            wrong.add(Refusal.onField("identity", "privacy.hold.unknown"));
        }
        RetentionHolds.Reason why = one(RetentionHolds.Reason.values(), reason);
        if (why == null) {
            wrong.add(Refusal.onField("reason", "privacy.hold.reason.choose"));
        }
        ServiceTask of = one(ServiceTask.values(), task);
        if (of == null && !task.isEmpty()) {
            wrong.add(Refusal.onField("task", "privacy.hold.task.choose"));
        }
        String said = words.strip();
        if (said.isEmpty()) {
            wrong.add(Refusal.onField("words", "privacy.hold.words.needed"));
        } else if (said.codePointCount(0, said.length()) > RetentionHolds.WORDS_AT_MOST) {
            wrong.add(
                    Refusal.onField(
                            "words",
                            "privacy.hold.words.many",
                            Map.of("n", RetentionHolds.WORDS_AT_MOST)));
        }
        LocalDate last = day(wrong);
        if (!wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
        return new RetentionHolds.NewHold(
                Objects.requireNonNull(client), of, Objects.requireNonNull(why), said, last);
    }

    private @Nullable LocalDate day(List<Refusal> wrong) {
        if (until.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(until.strip());
            if (day.getYear() > 2000 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        wrong.add(Refusal.onField("until", "privacy.hold.until.wrong"));
        return null;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String code) {
        return Arrays.stream(values).filter(v -> v.name().equals(code)).findFirst().orElse(null);
    }
}
