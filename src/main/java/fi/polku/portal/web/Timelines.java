package fi.polku.portal.web;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the journal as sentences. The journal holds ids and codes only; here they become the names
 * and words of this reader's language.
 */
@Component
class Timelines {
    private static final int PAGE = 20;

    /** What tells where a person can be found. */
    private static final Set<String> PLACES = Set.of("unit", "municipality");

    private final TimelineDesk entries;
    private final Organizations organizations;

    Timelines(TimelineDesk entries, Organizations organizations) {
        this.entries = entries;
        this.organizations = organizations;
    }

    /**
     * A page for the client and those who act for one.
     *
     * @param masked whether names of places are left out, because the person is protected
     *     (turvakielto)
     */
    Timeline page(Actor reader, ClientId client, boolean masked, @Nullable String after, Texts t) {
        return page(reader, client, false, masked, after, t);
    }

    /** The same for a professional, who reads of the records that the work task reaches. */
    Timeline pageAtWork(
            Actor reader, ClientId client, boolean masked, @Nullable String after, Texts t) {
        return page(reader, client, true, masked, after, t);
    }

    private Timeline page(
            Actor reader,
            ClientId client,
            boolean work,
            boolean masked,
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
            entries.add(entry(row, own.equals(day) ? null : own, work, masked, t, names));
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
            boolean masked,
            Texts t,
            Map<String, String> names) {
        String workKey = row.messageKey() + ".work";
        String key = work && t.has(workKey) ? workKey : row.messageKey();
        var words = new HashMap<String, Object>();
        row.argumentMap()
                .forEach((name, value) ->
                        words.put(
                                name,
                                masked && PLACES.contains(name)
                                        ? t.text("portal.timeline.masked")
                                        : word(row, name, value, work, t, names)));
        boolean later = !Now.dayOf(row.recordedAt()).equals(Now.dayOf(row.happenedAt()));
        return new TimelineEntry(
                row.id(),
                day == null ? null : t.date(day),
                t.time(row.happenedAt()),
                t.text(key, words),
                "CLIENT".equals(row.role()) || "PROXY".equals(row.role())
                        ? "timeline-entry--client"
                        : "",
                note(row, later, t));
    }

    /** Who did it for the client, and when it was written down if not at once. */
    private static @Nullable String note(JournalRow row, boolean later, Texts t) {
        String recorded = later ? t.text("portal.timeline.recorded", "at", row.recordedAt()) : null;
        if (!"PROXY".equals(row.role())) {
            return recorded;
        }
        String byProxy = t.text("portal.timeline.byProxy");
        return recorded == null ? byProxy : byProxy + " " + recorded;
    }

    private Object word(
            JournalRow row,
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
                    names.computeIfAbsent(name + value, k -> named(name, value, t));
            default -> value;
        };
    }

    private String named(String kind, String value, Texts t) {
        try {
            return switch (kind) {
                case "unit" ->
                        organizations
                                .unit(UnitId.of(value))
                                .map(u -> t.of(u.name()))
                                .orElse(t.text("portal.unknown.unit"));
                case "professional" ->
                        organizations
                                .professional(ProfessionalId.of(value))
                                .map(p -> p.name())
                                .orElse(t.text("portal.unknown.professional"));
                case "service" ->
                        organizations
                                .service(ServiceId.of(value))
                                .map(s -> t.of(s.name()))
                                .orElse(value);
                default -> organizations.municipality(value).map(m -> t.of(m.name())).orElse(value);
            };
        } catch (IllegalArgumentException notAnId) {
            return value;
        }
    }
}
