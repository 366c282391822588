package fi.polku.privacy.web;

import fi.polku.platform.text.Texts;
import fi.polku.privacy.RetentionRun;
import fi.polku.privacy.RetentionSample;
import java.time.LocalDate;
import java.util.Map;

/** Rules, materials and reasons in the reader's words. */
final class RetentionWords {
    private RetentionWords() {}

    /** For example: kuollut 3.2.2014 + 12 v → hävitetään 4.2.2026. */
    static String why(RetentionSample s, Texts t) {
        return t.text(
                "privacy.retention.why",
                Map.of(
                        "event",
                        t.text(
                                "privacy.retention.since." + s.since(),
                                Map.of("day", numeric(s.sinceOn()))),
                        "years",
                        s.years(),
                        "gone",
                        numeric(s.lastOn().plusDays(1))));
    }

    /**
     * Where the longest time of the person decides, the rule that the days came from is another.
     */
    static String state(RetentionRun run, Texts t) {
        return t.text("privacy.retention.state." + run.state());
    }

    static String numeric(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }
}
