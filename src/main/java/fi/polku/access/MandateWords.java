package fi.polku.access;

import fi.polku.access.Mandates.Listed;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** A right to act for a client in one sentence: who, by what, of what, on what ground, when. */
public final class MandateWords {
    private MandateWords() {}

    /** The whole of it. */
    public static String sentence(Listed mandate, Texts t) {
        return mandate.called() + ". " + what(mandate, t) + " " + when(mandate, t);
    }

    /** By what right, of which registers and with which powers. */
    public static String what(Listed mandate, Texts t) {
        String registers =
                mandate.registers().stream()
                        .map(r -> t.text("portal.proxies.register." + r))
                        .collect(Collectors.joining(", "));
        String powers =
                mandate.powers().stream()
                        .map(p -> t.text("portal.proxies.may." + p))
                        .collect(Collectors.joining(", "));
        String ground = mandate.ground();
        return t.text("portal.proxies.kind." + mandate.kind())
                + ": "
                + registers
                + ". "
                + capital(powers)
                + "."
                + (ground == null ? "" : " " + t.text("access.mandate.ground", "words", ground));
    }

    /** From when and until when, and whether it waits to be taken up. */
    public static String when(Listed mandate, Texts t) {
        LocalDate to = mandate.toOn();
        String days =
                to == null
                        ? t.text("portal.proxies.since", "from_on", mandate.fromOn())
                        : t.text(
                                "portal.proxies.between",
                                Map.of("from_on", mandate.fromOn(), "to_on", to));
        return mandate.acceptedAt() == null ? days + " " + t.text("portal.proxies.waits") : days;
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
