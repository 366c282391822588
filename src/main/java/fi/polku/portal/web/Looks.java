package fi.polku.portal.web;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.Disclosure;
import fi.polku.client.Places;
import fi.polku.kernel.UnitId;
import fi.polku.platform.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The client's own view of the log: which unit and role looked, when and why, in plain words. */
@Component
public class Looks {
    private static final int PAGE = 30;

    private final AccessLog log;
    private final Places places;

    Looks(AccessLog log, Places places) {
        this.log = log;
        this.places = places;
    }

    List<LookedAt> of(Disclosure disclosure, Actor reader, int limit, Texts t) {
        return log.listFor(reader, null, null, limit).stream()
                .map(v -> look(disclosure, v, t))
                .toList();
    }

    LooksPage page(Disclosure disclosure, Actor reader, @Nullable String after, Texts t) {
        MomentToken from = MomentToken.read(after).orElse(null);
        List<AccessLog.View> views =
                log.listFor(
                        reader,
                        from == null ? null : from.at(),
                        from == null ? null : from.id(),
                        PAGE + 1);
        List<AccessLog.View> shown = views.subList(0, Math.min(PAGE, views.size()));
        return new LooksPage(
                shown.stream().map(v -> look(disclosure, v, t)).toList(),
                views.size() > PAGE
                        ? new MomentToken(shown.getLast().viewedAt(), shown.getLast().id()).text()
                        : null);
    }

    private LookedAt look(Disclosure disclosure, AccessLog.View view, Texts t) {
        String role =
                view.professionalId() == null
                        ? t.text("portal.access.role." + view.role())
                        : places.worker(disclosure, view.professionalId())
                                .map(p ->
                                        p.name()
                                                + ", "
                                                + t.text(
                                                        "organization.profession."
                                                                + p.profession()))
                                .orElse(t.text("portal.access.role." + view.role()));
        UnitId unitId = view.unitId();
        String unit =
                disclosure.tells(unitId) ? places.unit(t, disclosure, unitId) : "";
        return new LookedAt(
                t.dateTime(view.viewedAt()),
                unit.isEmpty() ? role : role + " · " + unit,
                word(t, "portal.access.part.", view.part()),
                word(t, "portal.access.purpose.", view.purpose()));
    }

    /** A part of the data as staff call it; what a machine read through FHIR by its resource. */
    public static String part(Texts t, String code) {
        return code.startsWith("FHIR_")
                ? t.text("portal.views.fhir", "type", code.substring("FHIR_".length()))
                : word(t, "portal.access.part.", code);
    }

    private static String word(Texts t, String prefix, String code) {
        return t.has(prefix + code) ? t.text(prefix + code) : t.text(prefix + "OTHER");
    }
}
