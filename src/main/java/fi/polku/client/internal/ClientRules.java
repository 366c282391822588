package fi.polku.client.internal;

import fi.polku.client.IdentityCode;
import fi.polku.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person's details must be like, each fault told by its field. */
final class ClientRules {
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s.<>\"]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int NAME = 200;
    private static final int ADDRESS = 400;
    private static final int NOTE = 300;
    private final List<Refusal> refusals = new ArrayList<>();

    List<Refusal> refusals() {
        return refusals;
    }

    void names(String familyName, String givenNames, @Nullable String callName) {
        name("familyName", familyName);
        name("givenNames", givenNames);
        name("callName", callName == null ? "" : callName);
    }

    private void name(String field, String value) {
        if (value.length() > NAME) {
            refuse(field, "client.refusal.name.long", Map.of("max", NAME));
        } else if (value.chars().anyMatch(c -> c < ' ' || c == '<' || c == '>')) {
            refuse(field, "client.refusal.name.signs", Map.of());
        }
    }

    Optional<IdentityCode> identityCode(@Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var problem = IdentityCode.problem(typed);
        if (problem.isPresent()) {
            refuse("identityCode", "client.refusal.identityCode." + problem.get().name(), Map.of());
            return Optional.empty();
        }
        var code = new IdentityCode(typed);
        if (code.bornOn().isAfter(today)) {
            refuse("identityCode", "client.refusal.identityCode.DAY", Map.of());
            return Optional.empty();
        }
        return Optional.of(code);
    }

    void birthDate(@Nullable LocalDate bornOn, @Nullable LocalDate codeBornOn, LocalDate today) {
        if (bornOn == null) {
            return;
        }
        if (bornOn.isAfter(today)) {
            refuse("bornOn", "client.refusal.bornOn.future", Map.of());
        } else if (bornOn.isBefore(today.minusYears(130))) {
            refuse("bornOn", "client.refusal.bornOn.old", Map.of());
        } else if (codeBornOn != null && !codeBornOn.equals(bornOn)) {
            refuse("bornOn", "client.refusal.bornOn.other", Map.of());
        }
    }

    void phone(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return;
        }
        long digits = phone.chars().filter(Character::isDigit).count();
        if (phone.length() > 40
                || digits < 5
                || digits > 20
                || phone.matches(".*[<>\\p{Cntrl}].*")) {
            refuse("phone", "client.refusal.phone", Map.of());
        }
    }

    void email(@Nullable String email) {
        if (email != null
                && !email.isBlank()
                && (email.length() > 254 || !EMAIL.matcher(email.strip()).matches())) {
            refuse("email", "client.refusal.email", Map.of());
        }
    }

    void address(@Nullable String address) {
        if (address != null && (address.length() > ADDRESS || address.matches("(?s).*[<>].*"))) {
            refuse("address", "client.refusal.address", Map.of("max", ADDRESS));
        }
    }

    /** What else must be heeded of a way to reach. */
    void note(@Nullable String note) {
        if (note != null && note.strip().length() > NOTE) {
            refuse("note", "client.refusal.note", Map.of("max", NOTE));
        }
    }

    void language(String language) {
        language("language", language);
    }

    void language(String field, String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            refuse(field, "client.refusal.language", Map.of());
        }
    }

    void country(String field, @Nullable String country) {
        if (country != null && !COUNTRIES.contains(country)) {
            refuse(field, "client.refusal.country", Map.of());
        }
    }

    /** An identifier that another country or system has given. */
    void foreign(@Nullable String country, String system, String value) {
        country("country", country);
        if (country == null && system.isEmpty()) {
            refuse("country", "client.details.foreign.whose", Map.of());
        }
        if (system.length() > NAME || system.matches("(?s).*[<>\\s\\p{Cntrl}].*")) {
            refuse("system", "client.refusal.system", Map.of());
        }
        if (value.isEmpty() || value.length() > NAME || value.matches("(?s).*[<>\\p{Cntrl}].*")) {
            refuse("value", "client.refusal.value", Map.of("max", NAME));
        }
    }

    /** A day that has come. */
    void dayPast(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            refuse(field, "client.details.day.future", Map.of());
        } else if (day.isBefore(today.minusYears(130))) {
            refuse(field, "client.details.day.old", Map.of());
        }
    }

    /** Own words that must be there. */
    void words(String field, @Nullable String words, String missing) {
        if (words == null || words.isBlank()) {
            refuse(field, missing, Map.of());
        } else if (words.strip().length() > TypedWords.LONGEST) {
            refuse(field, "client.protection.reason.long", Map.of("n", TypedWords.LONGEST));
        }
    }

    void refuse(String field, String key) {
        refuse(field, key, Map.of());
    }

    void municipality(@Nullable String code) {
        if (code != null && !code.isBlank() && !code.matches("[0-9]{3}")) {
            refuse("municipality", "client.refusal.municipality", Map.of());
        }
    }

    void sex(@Nullable String sex) {
        if (sex != null && !sex.equals("MALE") && !sex.equals("FEMALE")) {
            refuse("sex", "client.refusal.sex", Map.of());
        }
    }

    void death(@Nullable LocalDate diedOn, @Nullable LocalDate bornOn, LocalDate today) {
        if (diedOn != null
                && (diedOn.isAfter(today) || (bornOn != null && diedOn.isBefore(bornOn)))) {
            refuse("diedOn", "client.refusal.diedOn", Map.of());
        }
    }

    private void refuse(String field, String key, Map<String, ?> arguments) {
        refusals.add(Refusal.onField(field, key, arguments));
    }
}
