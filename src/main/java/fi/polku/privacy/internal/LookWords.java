package fi.polku.privacy.internal;

import fi.polku.access.EmergencyReason;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Views;
import fi.polku.client.Disclosure;
import fi.polku.client.Places;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.privacy.LookedAt;
import fi.polku.privacy.WithholdingGround;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A row of the log of views as a sentence. */
@Component
class LookWords {
    private static final String LOOK = "privacy.look.";

    private final Places places;

    LookWords(Places places) {
        this.places = places;
    }

    LookedAt of(
            Views.View view,
            Disclosure disclosure,
            boolean named,
            @Nullable WithholdingGround withheld,
            Texts t) {
        if (withheld != null) {
            String ground = t.text(LOOK + "withheld." + withheld);
            return new LookedAt(
                    view.id(),
                    Now.dayOf(view.viewedAt()),
                    t.time(view.viewedAt()),
                    t.text(LOOK + "withheld"),
                    t.text(LOOK + "withheld.who"),
                    "",
                    ground,
                    null,
                    ground,
                    false);
        }
        String who = capital(who(view, disclosure, named, t));
        String what = part(view.part(), t);
        String why = why(view, t);
        return new LookedAt(
                view.id(),
                Now.dayOf(view.viewedAt()),
                t.time(view.viewedAt()),
                t.text(LOOK + "sentence", Map.of("who", who, "what", what, "why", why)),
                who,
                what,
                why,
                emergency(view, t),
                null,
                view.program() != null);
    }

    private String who(Views.View view, Disclosure disclosure, boolean named, Texts t) {
        if (view.program() != null) {
            return t.text(LOOK + "program", "name", view.program());
        }
        String unit = places.unit(t, disclosure, view.unitId());
        ProfessionalView worker = places.worker(disclosure, view.professionalId()).orElse(null);
        String role =
                worker == null
                        ? t.text(LOOK + "role." + view.role())
                        : t.text("organization.profession." + worker.profession());
        String whole = worker != null && named ? role + " " + worker.name() : role;
        return unit.isEmpty() ? whole : t.text(LOOK + "who", Map.of("unit", unit, "who", whole));
    }

    /** What was seen, as it stands in the sentence. */
    static String part(String code, Texts t) {
        return code.startsWith("FHIR_")
                ? t.text(LOOK + "part.FHIR")
                : word(t, LOOK + "part.", code);
    }

    private static String why(Views.View view, Texts t) {
        EmergencyReason reason = view.emergency();
        if (reason != null) {
            return t.text(LOOK + "emergency", "reason", t.text("access.code.emergency." + reason));
        }
        RelationshipKind kind = view.kind();
        if (kind != null && view.purpose().equals("CARE")) {
            return t.text(LOOK + "kind." + kind);
        }
        return word(t, LOOK + "purpose.", view.purpose());
    }

    private static @Nullable String emergency(Views.View view, Texts t) {
        if (view.emergency() == null) {
            return null;
        }
        Boolean justified = view.emergencyJustified();
        return t.text(
                LOOK
                        + "review."
                        + (justified == null ? "OPEN" : justified ? "JUSTIFIED" : "UNJUSTIFIED"));
    }

    private static String word(Texts t, String prefix, String code) {
        return t.has(prefix + code) ? t.text(prefix + code) : t.text(prefix + "OTHER");
    }

    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
