package fi.polku.contact.web;

import fi.polku.contact.Area;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.Ground;
import fi.polku.contact.Soon;
import fi.polku.contact.TalkTime;
import fi.polku.contact.Whom;
import fi.polku.contact.domain.EmergencySign;
import fi.polku.organization.Municipality;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The contact form with its choices in the reader's language and everything typed. */
public record FormView(
        ContactForm form,
        List<Choice> areas,
        List<Choice> whoms,
        List<Choice> soons,
        List<Choice> times,
        List<Choice> ages,
        List<Choice> municipalities,
        List<Choice> languages,
        List<Choice> channels,
        List<Choice> grounds,
        boolean emergency) {

    static FormView of(ContactForm form, List<Municipality> places, Texts t) {
        String language = form.language().isBlank() ? "fi" : form.language();
        return new FormView(
                form,
                choices(Area.values(), "contact.code.area.", chosen(form.area()), t),
                choices(Whom.values(), "contact.code.whom.", chosen(or(form.whom(), "self")), t),
                choices(Soon.values(), "contact.code.soon.", chosen(or(form.soon(), "unknown")), t),
                choices(TalkTime.values(), "contact.code.talkTime.", chosen(form.when()), t),
                choices(
                        ConcernedAge.values(),
                        "contact.code.concernedAge.",
                        chosen(or(form.concernedAge(), "unknown")),
                        t),
                municipalities(form, places, t),
                ContactForm.LANGUAGES.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        l -> List.of("fi", "sv", "se", "en", "other").indexOf(l)))
                        .map(l ->
                                new Choice(
                                        l,
                                        t.text("contact.code.language." + l),
                                        "",
                                        l.equalsIgnoreCase(language)))
                        .toList(),
                List.of("phone", "walk_in", "outreach", "partner").stream()
                        .map(c ->
                                new Choice(
                                        c,
                                        t.text(
                                                "contact.code.channel."
                                                        + c.toUpperCase(Locale.ROOT)),
                                        "",
                                        c.equalsIgnoreCase(or(form.channel(), "phone"))))
                        .toList(),
                choices(Ground.values(), "contact.code.ground.", chosen(form.ground()), t),
                !form.danger().isBlank() || !EmergencySign.in(form.text()).isEmpty());
    }

    private static List<Choice> municipalities(
            ContactForm form, List<Municipality> places, Texts t) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", t.text("contact.form.municipality.none"), "", false));
        String given = form.municipality().strip();
        places.stream()
                .sorted(Comparator.comparing(m -> t.of(m.name())))
                .forEach(m ->
                        all.add(
                                new Choice(
                                        m.code(),
                                        t.of(m.name()),
                                        "",
                                        m.code().equals(given)
                                                || m.name().byLanguage().containsValue(given))));
        all.add(
                new Choice(
                        "other",
                        t.text("contact.form.municipality.other"),
                        "",
                        given.equals("other")));
        return all;
    }

    private static List<Choice> choices(
            Enum<?>[] values, String prefix, Predicate<String> chosen, Texts t) {
        return Arrays.stream(values)
                .map(v -> {
                    String hint = prefix + v.name() + ".hint";
                    return new Choice(
                            v.name().toLowerCase(Locale.ROOT),
                            t.text(prefix + v.name()),
                            t.has(hint) ? t.text(hint) : "",
                            chosen.test(v.name()));
                })
                .toList();
    }

    private static Predicate<String> chosen(List<String> given) {
        return name -> given.stream().anyMatch(g -> g.strip().equalsIgnoreCase(name));
    }

    private static Predicate<String> chosen(String given) {
        return name -> given.strip().equalsIgnoreCase(name);
    }

    private static String or(String given, String otherwise) {
        return given.isBlank() ? otherwise : given;
    }
}
