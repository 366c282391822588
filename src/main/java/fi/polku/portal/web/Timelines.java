package fi.polku.portal.web;

import fi.polku.access.Actor;
import fi.polku.client.Disclosure;
import fi.polku.client.Places;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import fi.polku.platform.journal.JournalRow;
import fi.polku.platform.text.Texts;
import fi.polku.portal.internal.TimelineDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the journal as sentences. The journal holds ids and codes only; here they become the names
 * and words of this reader's language.
 */
@Component
class Timelines {
    private static final int PAGE = 20;

    private final TimelineDesk entries;
    private final Organizations organizations;
    private final Places places;

    Timelines(TimelineDesk entries, Organizations organizations, Places places) {
        this.entries = entries;
        this.organizations = organizations;
        this.places = places;
    }

    /**
     * A page for the client and those who act for one.
     *
     * @param disclosure what the reader may know of where the person is
     */
    Timeline page(
            Actor reader,
            ClientId client,
            Disclosure disclosure,
            @Nullable String after,
            Texts t) {
        return page(reader, client, false, disclosure, after, t);
    }

    /** The same for a professional, who reads of the records that the work task reaches. */
    Timeline pageAtWork(
            Actor reader,
            ClientId client,
            Disclosure disclosure,
            @Nullable String after,
            Texts t) {
        return page(reader, client, true, disclosure, after, t);
    }

    private Timeline page(
            Actor reader,
            ClientId client,
            boolean work,
            Disclosure disclosure,
            @Nullable String after,
            Texts t) {
        MomentToken from = MomentToken.read(after).orElse(null);
        List<JournalRow> rows =
                this.entries.page(
                        reader,
                        client,
                        !work,
                        from == null ? null : from.at(),
                        from == null ? null : from.id(),
                        PAGE + 1);
        List<JournalRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        var names = new HashMap<String, String>();
        var entries = new ArrayList<TimelineEntry>();
        LocalDate day = null;
        for (JournalRow row : shown) {
            LocalDate own = Now.dayOf(row.happenedAt());
            entries.add(entry(row, own.equals(day) ? null : own, work, disclosure, t, names));
            day = own;
        }
        return new Timeline(entries, rows.size() > PAGE ? token(shown.getLast()) : null);
    }

    private static String token(JournalRow row) {
        return new MomentToken(row.happenedAt(), row.id()).text();
    }

    private TimelineEntry entry(
            JournalRow row,
            @Nullable LocalDate day,
            boolean work,
            Disclosure disclosure,
            Texts t,
            Map<String, String> names) {
        String workKey = row.messageKey() + ".work";
        String key = work && t.has(workKey) ? workKey : row.messageKey();
        var words = new HashMap<String, Object>();
        row.argumentMap()
                .forEach((name, value) ->
                        words.put(name, word(row, disclosure, name, value, work, t, names)));
        boolean later = !Now.dayOf(row.recordedAt()).equals(Now.dayOf(row.happenedAt()));
        return new TimelineEntry(
                row.id(),
                day == null ? null : t.date(day),
                t.time(row.happenedAt()),
                t.text(key, words),
                "CLIENT".equals(row.role()) || "PROXY".equals(row.role()) ? "timeline-entry--client" : "",
                later ? t.text("portal.timeline.recorded", "at", row.recordedAt()) : null);
    }

    private Object word(
            JournalRow row,
            Disclosure disclosure,
            String name,
            String value,
            boolean work,
            Texts t,
            Map<String, String> names) {
        if (name.endsWith("_on")) {
            return LocalDate.parse(value);
        }
        if (name.endsWith("_at")) {
            return Instant.parse(value);
        }
        if (name.endsWith("_code")) {
            String module = row.messageKey().substring(0, row.messageKey().indexOf('.'));
            String kind = name.substring(0, name.length() - "_code".length());
            String key = module + ".code." + kind + "." + value;
            if (work && t.has(key + ".work")) {
                return t.text(key + ".work");
            }
            return t.has(key) ? t.text(key) : value;
        }
        return switch (name) {
            case "unit", "professional", "service", "municipality" ->
                    names.computeIfAbsent(name + value, k -> named(disclosure, name, value, t));
            default -> value;
        };
    }

    private static String known(String name, String otherwise) {
        return name.isEmpty() ? otherwise : name;
    }

    private String named(Disclosure disclosure, String kind, String value, Texts t) {
        try {
            return switch (kind) {
                case "unit" ->
                        disclosure.tells(UnitId.of(value))
                                ? known(
                                        places.unit(t, disclosure, UnitId.of(value)),
                                        t.text("portal.unknown.unit"))
                                : t.text("portal.timeline.masked");
                case "professional" ->
                        places.worker(disclosure, ProfessionalId.of(value))
                                .map(ProfessionalView::name)
                                .orElse(
                                        t.text(
                                                disclosure.masked()
                                                        ? "portal.timeline.masked.worker"
                                                        : "portal.unknown.professional"));
                case "service" ->
                        organizations
                                .service(ServiceId.of(value))
                                .map(s -> t.of(s.name()))
                                .orElse(value);
                default ->
                        disclosure.masked()
                                ? t.text("portal.timeline.masked")
                                : places.municipality(t, disclosure, value);
            };
        } catch (IllegalArgumentException notAnId) {
            return value;
        }
    }
}
