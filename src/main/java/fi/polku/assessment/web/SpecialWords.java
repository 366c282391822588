package fi.polku.assessment.web;

import fi.polku.assessment.SpecialSupportView;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.HashMap;

/** Special support in one sentence. */
final class SpecialWords {
    private SpecialWords() {}

    static String says(Texts t, SpecialSupportView s, LocalDate today) {
        var args = new HashMap<String, Object>();
        if (s.fromOn() != null) {
            args.put("from", s.fromOn());
        }
        if (s.toOn() != null) {
            args.put("to", s.toOn());
        }
        String state = "assessment.special.state." + s.stateOn(today);
        return t.text(s.toOn() == null ? state : state + ".to", args);
    }
}
