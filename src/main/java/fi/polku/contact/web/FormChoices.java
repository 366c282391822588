package fi.polku.contact.web;

import fi.polku.kernel.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/** Choices of a form by their codes; what is not among them is told by its field. */
final class FormChoices {
    private FormChoices() {}

    static <E extends Enum<E>> E one(
            Class<E> type, String given, E otherwise, String field, List<Refusal> refusals) {
        if (given.isBlank()) {
            return otherwise;
        }
        for (E value : Objects.requireNonNull(type.getEnumConstants())) {
            if (value.name().equalsIgnoreCase(given.strip())) {
                return value;
            }
        }
        refusals.add(Refusal.onField(field, "contact.error.choice"));
        return otherwise;
    }

    static <E extends Enum<E>> List<E> many(
            Class<E> type, List<String> given, String field, List<Refusal> refusals) {
        var chosen = EnumSet.noneOf(type);
        var unknown = new ArrayList<Refusal>();
        for (String one : given) {
            if (!one.isBlank()) {
                for (E value : Objects.requireNonNull(type.getEnumConstants())) {
                    if (value.name().equalsIgnoreCase(one.strip())) {
                        chosen.add(value);
                    }
                }
                boolean known =
                        chosen.stream().anyMatch(v -> v.name().equalsIgnoreCase(one.strip()));
                if (!known) {
                    unknown.add(Refusal.onField(field, "contact.error.choice"));
                }
            }
        }
        if (!unknown.isEmpty()) {
            refusals.add(unknown.getFirst());
        }
        return List.copyOf(chosen);
    }
}
