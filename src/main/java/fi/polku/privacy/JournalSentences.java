package fi.polku.privacy;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.journal.JournalRow;
import fi.polku.platform.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads the journal as sentences. The journal holds ids and codes only; here they become the names
 * and words of this reader's language.
 */
@Component
public class JournalSentences {
    /** What tells where a person can be found. */
    private static final Set<String> PLACES = Set.of("unit", "municipality");

    private final Organizations organizations;

    JournalSentences(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * One entry for the client ({@code work} false) or for a professional.
     *
     * @param masked whether names of places are left out, because the person is protected
     * @param names what has been looked up already, for one page
     */
    public String of(
            JournalRow row, boolean work, boolean masked, Texts t, Map<String, String> names) {
        String workKey = row.messageKey() + ".work";
        String key = work && t.has(workKey) ? workKey : row.messageKey();
        var words = new HashMap<String, Object>();
        row.argumentMap()
                .forEach((name, value) ->
                        words.put(
                                name,
                                masked && PLACES.contains(name)
                                        ? t.text("privacy.sentence.masked")
                                        : word(row, name, value, work, t, names)));
        return t.text(key, words);
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
                                .orElse(t.text("privacy.sentence.unit"));
                case "professional" ->
                        organizations
                                .professional(ProfessionalId.of(value))
                                .map(p -> p.name())
                                .orElse(t.text("privacy.sentence.professional"));
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
