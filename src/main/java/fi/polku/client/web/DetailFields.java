package fi.polku.client.web;

import fi.polku.client.ContactWay;
import fi.polku.client.Departures;
import fi.polku.client.Disclosure;
import fi.polku.client.IdentifierKind;
import fi.polku.client.PersonHistory;
import fi.polku.client.Places;
import fi.polku.client.web.DetailField.Kind;
import fi.polku.organization.Organizations;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields of each form about a person, with what holds now filled in. */
@Component
class DetailFields {
    static final List<String> LANGUAGES =
            List.of(
                    "fi", "sv", "se", "smn", "sms", "en", "ru", "et", "ar", "fa", "so", "ku", "uk",
                    "sq", "vi", "th", "zh", "tr", "es", "pl", "de", "fr", "rom", "fse", "fss");

    private final Organizations organizations;
    private final Places places;

    DetailFields(Organizations organizations, Places places) {
        this.organizations = organizations;
        this.places = places;
    }

    /** What is known when a form is made. */
    record Known(
            PersonHistory history,
            List<Departures.Departure> departures,
            LocalDate today,
            boolean own) {}

    List<DetailField> of(DetailPart part, Known known, Map<String, String> typed, Texts t) {
        var form = new Form(part, known, typed, t);
        switch (part) {
            case NAME -> name(form);
            case CODE -> form.text("identityCode", "");
            case FOREIGN -> foreign(form);
            case END_IDENTIFIER -> endIdentifier(form);
            case PHONE -> way(form, ContactWay.Kind.PHONE);
            case EMAIL -> way(form, ContactWay.Kind.EMAIL);
            case ADDRESS -> way(form, ContactWay.Kind.ADDRESS);
            case SPEECH -> speech(form);
            case HOME -> home(form);
            case DEPARTURE -> departure(form);
            case WITHDRAW -> withdraw(form);
        }
        if (!known.own() && part != DetailPart.DEPARTURE) {
            form.words("reason");
        }
        return form.fields;
    }

    private static void name(Form form) {
        var now = form.known.history().names().getFirst();
        form.text("familyName", now.familyName());
        form.text("givenNames", now.givenNames());
        form.optional("callName", Objects.requireNonNullElse(now.callName(), ""));
        form.day("from", form.known.today());
    }

    private static void foreign(Form form) {
        form.listed("country", countries(form.t), "", true);
        form.optional("system", "");
        form.text("value", "");
    }

    private static void endIdentifier(Form form) {
        form.chosen(
                "identifier",
                form.known.history().identifiers().stream()
                        .filter(i -> i.toOn() == null)
                        .map(i ->
                                new Choice(
                                        i.id().toString(),
                                        form.t.text("client.identifier." + i.kind())
                                                + " "
                                                + i.value(),
                                        false))
                        .toList(),
                "");
        form.day("to", form.known.today());
    }

    private static void way(Form form, ContactWay.Kind kind) {
        ContactWay now =
                form.known.history().ways().stream()
                        .filter(w -> w.kind() == kind && w.toOn() == null)
                        .findFirst()
                        .orElse(null);
        String field = kind.name().toLowerCase(Locale.ROOT);
        String value = now == null ? "" : now.value();
        if (kind == ContactWay.Kind.ADDRESS) {
            form.wordsWith(field, value);
        } else {
            form.optional(field, value);
        }
        form.chosen(
                "speaks",
                codes(
                        form.t,
                        "client.speaks." + kind + ".",
                        ContactWay.Speaks.values(),
                        now == null ? null : now.speaks()),
                name(now, ContactWay::speaks));
        if (kind == ContactWay.Kind.PHONE) {
            form.yesNo("voicemail", now == null ? null : now.voicemail());
        }
        if (kind != ContactWay.Kind.ADDRESS) {
            form.yesNo("reminders", now == null ? null : now.reminders());
            form.yesNo("notices", now == null ? null : now.notices());
        }
        form.optional("note", now == null ? "" : Objects.requireNonNullElse(now.note(), ""));
    }

    private static String name(
            @Nullable ContactWay way, Function<ContactWay, @Nullable Enum<?>> part) {
        Enum<?> value = way == null ? null : part.apply(way);
        return value == null ? "" : value.name();
    }

    private static void speech(Form form) {
        var now = form.known.history().speeches().getFirst();
        form.listed("language", languages(form.t, now.language()), now.language(), false);
        form.chosen(
                "interpreter",
                with(
                        new Choice("NONE", form.t.text("client.interpreter.NONE"), false),
                        codes(
                                form.t,
                                "client.interpreter.",
                                PersonHistory.Interpreter.values(),
                                null)),
                now.interpreter() == null ? "NONE" : now.interpreter().name());
        String other = Objects.requireNonNullElse(now.interpreterLanguage(), "");
        form.listed("interpreterLanguage", languages(form.t, other), other, true);
        form.chosen(
                "way",
                codes(
                        form.t,
                        "client.interpreterWay.",
                        PersonHistory.InterpreterWay.values(),
                        null),
                now.way() == null ? "" : now.way().name());
    }

    private void home(Form form) {
        form.listed(
                "municipality",
                organizations.municipalities().stream()
                        .map(m ->
                                new Choice(
                                        m.code(),
                                        places.municipality(form.t, Disclosure.WHOLE, m.code()),
                                        false))
                        .toList(),
                "",
                true);
        form.listed("country", countries(form.t), "", true);
        form.day("from", form.known.today());
        form.chosen("source", sources(form.t), "");
    }

    private static void departure(Form form) {
        form.chosen(
                "departure",
                codes(form.t, "client.departure.kind.", Departures.Kind.values(), null),
                "");
        form.day("happened", form.known.today());
        form.chosen("source", sources(form.t), "");
    }

    private static void withdraw(Form form) {
        form.chosen(
                "which",
                form.known.departures().stream()
                        .filter(d -> d.withdrawnAt() == null)
                        .map(d ->
                                new Choice(
                                        d.id().toString(),
                                        form.t.text("client.departure.kind." + d.kind())
                                                + " "
                                                + form.t.date(d.happenedOn()),
                                        false))
                        .toList(),
                "");
    }

    private static List<Choice> sources(Texts t) {
        return Arrays.stream(PersonHistory.Source.values())
                .filter(s -> s != PersonHistory.Source.BEFORE)
                .map(s -> new Choice(s.name(), t.text("client.source." + s), false))
                .toList();
    }

    private static List<Choice> codes(
            Texts t, String prefix, Enum<?>[] values, @Nullable Enum<?> chosen) {
        return Arrays.stream(values)
                .map(v -> new Choice(v.name(), t.text(prefix + v.name()), v == chosen))
                .toList();
    }

    private static List<Choice> with(Choice first, List<Choice> others) {
        var all = new ArrayList<Choice>();
        all.add(first);
        all.addAll(others);
        return all;
    }

    private static List<Choice> languages(Texts t, String now) {
        var codes = new ArrayList<>(LANGUAGES);
        if (!now.isEmpty() && !codes.contains(now)) {
            codes.addFirst(now);
        }
        return codes.stream().map(c -> new Choice(c, language(t, c), false)).toList();
    }

    /** A language by its name in the reader's. */
    static String language(Texts t, String code) {
        String own = "client.language." + code;
        return t.has(own) ? t.text(own) : Locale.of(code).getDisplayLanguage(t.locale());
    }

    static String country(Texts t, String code) {
        return Locale.of("", code).getDisplayCountry(t.locale());
    }

    private static List<Choice> countries(Texts t) {
        var collator = Collator.getInstance(t.locale());
        return Arrays.stream(Locale.getISOCountries())
                .filter(c -> !c.equals("FI"))
                .map(c -> new Choice(c, country(t, c), false))
                .sorted(Comparator.comparing(Choice::label, collator::compare))
                .toList();
    }

    /** Whether an identity code can be recorded: one at a time. */
    static boolean hasCode(PersonHistory history) {
        return history.identifiers().stream()
                .anyMatch(i -> i.kind() == IdentifierKind.HETU && i.toOn() == null);
    }

    /** Fields as they are written: what was typed, or what holds now. */
    private static final class Form {
        private final List<DetailField> fields = new ArrayList<>();
        private final DetailPart part;
        private final Known known;
        private final Map<String, String> typed;
        private final Texts t;

        Form(DetailPart part, Known known, Map<String, String> typed, Texts t) {
            this.part = part;
            this.known = known;
            this.typed = typed;
            this.t = t;
        }

        private String value(String name, String now) {
            String value = typed.get(name);
            return value != null ? value : typed.isEmpty() ? now : "";
        }

        private void add(
                Kind kind, String name, String now, List<Choice> choices, boolean optional) {
            String value = value(name, now);
            String own = "client.details." + part.slug() + "." + name;
            String label = t.has(own) ? own : "client.details.field." + name;
            fields.add(
                    new DetailField(
                            kind,
                            name,
                            t.text(label),
                            t.has(label + ".hint") ? t.text(label + ".hint") : "",
                            value,
                            choices.stream()
                                    .map(c ->
                                            new Choice(
                                                    c.value(), c.label(), c.value().equals(value)))
                                    .toList(),
                            optional));
        }

        void text(String name, String now) {
            add(Kind.TEXT, name, now, List.of(), false);
        }

        void optional(String name, String now) {
            add(Kind.TEXT, name, now, List.of(), true);
        }

        void words(String name) {
            add(Kind.WORDS, name, "", List.of(), false);
        }

        void wordsWith(String name, String now) {
            add(Kind.WORDS, name, now, List.of(), true);
        }

        void day(String name, LocalDate now) {
            add(Kind.DAY, name, now.toString(), List.of(), false);
        }

        void chosen(String name, List<Choice> choices, String now) {
            add(Kind.CHOSEN, name, now, choices, false);
        }

        void listed(String name, List<Choice> choices, String now, boolean optional) {
            add(Kind.LISTED, name, now, choices, optional);
        }

        void yesNo(String name, @Nullable Boolean now) {
            add(
                    Kind.CHOSEN,
                    name,
                    now == null ? "" : now ? "YES" : "NO",
                    List.of(
                            new Choice("YES", t.text("client.details.yes." + name), false),
                            new Choice("NO", t.text("client.details.no." + name), false)),
                    false);
        }
    }
}
