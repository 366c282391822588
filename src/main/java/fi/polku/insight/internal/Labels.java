package fi.polku.insight.internal;

import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Codes and days as they are said. */
final class Labels {
    private Labels() {}

    static String family(String family, Texts t) {
        return t.text("deadline.code.family." + family);
    }

    static String profession(String code, Texts t) {
        return t.text("organization.profession." + code);
    }

    static String day(@Nullable LocalDate day, Texts t) {
        return day == null ? "–" : t.date(day);
    }

    static String capital(String sentence, Texts t) {
        return sentence.substring(0, 1).toUpperCase(t.locale()) + sentence.substring(1);
    }
}
