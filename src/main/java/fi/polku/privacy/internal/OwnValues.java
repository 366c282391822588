package fi.polku.privacy.internal;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.measure.Measures;
import fi.polku.organization.Organizations;
import fi.polku.platform.own.OwnTable.Column;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values of the database in the words of a reader's language. */
@Component
class OwnValues {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Organizations organizations;
    private final Measures measures;

    OwnValues(Organizations organizations, Measures measures) {
        this.organizations = organizations;
        this.measures = measures;
    }

    List<String> inWords(List<Column> columns, List<String> row, Texts t) {
        var words = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            String value = row.get(i);
            words.add(value.isEmpty() ? "" : inWords(columns.get(i), value, t));
        }
        return List.copyOf(words);
    }

    private String inWords(Column column, String value, Texts t) {
        return switch (column.kind()) {
            case TEXT -> text(value);
            case DAY -> t.date(LocalDate.parse(value));
            case MOMENT -> t.dateTime(OffsetDateTime.parse(value).toInstant());
            case YES_NO -> t.text(value.equals("true") ? "privacy.yes" : "privacy.no");
            case CODE -> codes(column.prefix(), value, t);
            case LOCALIZED ->
                    t.of(
                            new LocalizedText(
                                    JSON.readValue(
                                            value, new TypeReference<Map<String, String>>() {})));
            case UNIT ->
                    organizations
                            .unit(UnitId.of(value))
                            .map(u -> t.of(u.name()))
                            .orElse(t.text("privacy.sentence.unit"));
            case PROFESSIONAL ->
                    organizations
                            .professional(ProfessionalId.of(value))
                            .map(p -> p.name())
                            .orElse(t.text("privacy.sentence.professional"));
            case MUNICIPALITY ->
                    organizations.municipality(value).map(m -> t.of(m.name())).orElse(value);
            case FACTS -> facts(column.prefix(), value, t);
            case INSTRUMENT -> measures.instrument(value).map(i -> t.of(i.title())).orElse(value);
        };
    }

    private static String codes(String prefix, String value, Texts t) {
        return list(value).stream()
                .map(code -> t.has(prefix + code) ? t.text(prefix + code) : code)
                .collect(Collectors.joining(", "));
    }

    /** "The matter is one of child protection: yes; day of the assessment: 3.2.2026". */
    private static String facts(String prefix, String value, Texts t) {
        return JSON
                .readValue(value, new TypeReference<TreeMap<String, Object>>() {})
                .entrySet()
                .stream()
                .filter(fact -> t.has(prefix + fact.getKey()))
                .map(fact ->
                        t.text(prefix + fact.getKey())
                                + ": "
                                + fact(String.valueOf(fact.getValue()), t))
                .collect(Collectors.joining("; "));
    }

    private static String fact(String value, Texts t) {
        if (value.equals("true") || value.equals("false")) {
            return t.text(value.equals("true") ? "privacy.yes" : "privacy.no");
        }
        return DAY.matcher(value).matches() ? t.date(LocalDate.parse(value)) : value;
    }

    /** A list of texts as one line; everything else as it is. */
    private static String text(String value) {
        return value.startsWith("[") ? String.join(", ", list(value)) : value;
    }

    private static List<String> list(String value) {
        if (!value.startsWith("[")) {
            return List.of(value);
        }
        try {
            return JSON.readValue(value, new TypeReference<List<Object>>() {}).stream()
                    .map(String::valueOf)
                    .toList();
        } catch (JacksonException notAList) {
            return List.of(value);
        }
    }
}
