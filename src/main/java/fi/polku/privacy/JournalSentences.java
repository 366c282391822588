package fi.polku.privacy;

import fi.polku.client.Disclosure;
import fi.polku.client.Places;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.journal.JournalRow;
import fi.polku.platform.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reads the journal as sentences. The journal holds ids and codes only; here they become the names
 * and words of this reader's language.
 */
@Component
public class JournalSentences {
    private final Organizations organizations;
    private final Places places;

    JournalSentences(Organizations organizations, Places places) {
        this.organizations = organizations;
        this.places = places;
    }

    /**
     * One entry for the client ({@code work} false) or for a professional.
     *
     * @param disclosure what the reader may know of where the person is
     * @param names what has been looked up already, for one page
     */
    public String of(
            JournalRow row,
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
        return t.text(key, words);
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
                                        t.text("privacy.sentence.unit"))
                                : t.text("privacy.sentence.masked");
                case "professional" ->
                        places.worker(disclosure, ProfessionalId.of(value))
                                .map(ProfessionalView::name)
                                .orElse(
                                        t.text(
                                                disclosure.masked()
                                                        ? "client.masked.worker"
                                                        : "privacy.sentence.professional"));
                case "service" ->
                        organizations
                                .service(ServiceId.of(value))
                                .map(s -> t.of(s.name()))
                                .orElse(value);
                default ->
                        disclosure.masked()
                                ? t.text("privacy.sentence.masked")
                                : places.municipality(t, disclosure, value);
            };
        } catch (IllegalArgumentException notAnId) {
            return value;
        }
    }
}
