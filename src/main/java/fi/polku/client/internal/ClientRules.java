package fi.polku.client.internal;

import fi.polku.client.IdentityCode;
import fi.polku.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person's details must be like, each fault told by its field. */
final class ClientRules {
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s.<>\"]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})?");
    private static final int NAME = 200;
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

    void language(String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            refuse("language", "client.refusal.language", Map.of());
        }
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
