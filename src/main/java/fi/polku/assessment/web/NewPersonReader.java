package fi.polku.assessment.web;

import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the person written on a contact's page; every fault is told at once, each by its field. */
@Component
class NewPersonReader {
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final List<String> LANGUAGES =
            List.of("fi", "sv", "en", "se", "ru", "et", "uk", "ar", "so", "vi", "other");

    private final Organizations organizations;

    NewPersonReader(Organizations organizations) {
        this.organizations = organizations;
    }

    NewClient read(ContactPersonForm form) {
        var refusals = new ArrayList<Refusal>();
        LocalDate born = null;
        try {
            born = day(typed(form.bornOn()));
        } catch (DateTimeException e) {
            refusals.add(Refusal.onField("bornOn", "client.refusal.bornOn.date"));
        }
        if (typed(form.familyName()).isBlank() && typed(form.givenNames()).isBlank()) {
            refusals.add(Refusal.onField("familyName", "client.refusal.name.missing"));
        }
        String language = typed(form.language()).isBlank() ? "fi" : typed(form.language());
        if (!LANGUAGES.contains(language)) {
            refusals.add(Refusal.onField("language", "client.refusal.language"));
        }
        String municipality = blank(form.municipality());
        if (municipality != null && organizations.municipality(municipality).isEmpty()) {
            refusals.add(Refusal.onField("municipality", "client.refusal.municipality"));
        }
        String code = typed(form.identityCode());
        if (!code.isBlank()) {
            IdentityCode.problem(code)
                    .ifPresent(p ->
                            refusals.add(
                                    Refusal.onField(
                                            "identityCode",
                                            "client.refusal.identityCode." + p.name())));
        }
        Refusals.throwIfAny(refusals);
        return new NewClient(
                typed(form.familyName()).strip(),
                typed(form.givenNames()).strip(),
                null,
                blank(form.identityCode()),
                born,
                blank(form.sex()),
                language.equals("other") ? "und" : language,
                municipality,
                blank(form.phone()),
                blank(form.email()),
                false,
                List.of());
    }

    static @Nullable LocalDate day(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        var parts = DAY.matcher(typed.strip());
        if (!parts.matches()) {
            throw new DateTimeException("Not a day");
        }
        return LocalDate.of(
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(1)));
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
