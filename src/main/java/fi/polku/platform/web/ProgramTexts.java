package fi.polku.platform.web;

import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts for those who write programs: English unless they ask for another language. */
public final class ProgramTexts {
    private static final List<String> SPOKEN = List.of("fi", "sv", "en");

    private ProgramTexts() {}

    /** In the first language that the header names, when we speak it. */
    public static Texts of(Bundles bundles, @Nullable String acceptLanguage) {
        String language =
                acceptLanguage == null || acceptLanguage.length() < 2
                        ? ""
                        : acceptLanguage.substring(0, 2);
        return bundles.in(SPOKEN.contains(language) ? language : "en");
    }
}
