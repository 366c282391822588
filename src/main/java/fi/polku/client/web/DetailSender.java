package fi.polku.client.web;

import fi.polku.access.Actor;
import fi.polku.client.ContactWay;
import fi.polku.client.Departures;
import fi.polku.client.IdentifierKind;
import fi.polku.client.PersonHistory;
import fi.polku.client.PersonalDetails;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed about a person and has it recorded. */
@Component
class DetailSender {
    private static final Pattern FINNISH = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private final PersonalDetails details;
    private final Departures departures;

    DetailSender(PersonalDetails details, Departures departures) {
        this.details = details;
        this.departures = departures;
    }

    void send(DetailPart part, Actor actor, ClientId client, Map<String, String> typed) {
        var form = new Typed(typed);
        switch (part) {
            case NAME ->
                    details.rename(
                            actor,
                            client,
                            new PersonalDetails.NewName(
                                    form.text("familyName"),
                                    form.text("givenNames"),
                                    form.text("callName"),
                                    form.day("from"),
                                    form.text("reason")));
            case CODE ->
                    details.identify(
                            actor,
                            client,
                            new PersonalDetails.GivenIdentifier(
                                    IdentifierKind.HETU,
                                    null,
                                    null,
                                    form.text("identityCode"),
                                    form.text("reason")));
            case FOREIGN ->
                    details.identify(
                            actor,
                            client,
                            new PersonalDetails.GivenIdentifier(
                                    IdentifierKind.FOREIGN,
                                    form.text("country"),
                                    form.text("system"),
                                    form.text("value"),
                                    form.text("reason")));
            case END_IDENTIFIER ->
                    details.endIdentifier(
                            actor,
                            client,
                            form.id("identifier"),
                            form.day("to"),
                            form.text("reason"));
            case PHONE -> details.reach(actor, client, way(form, ContactWay.Kind.PHONE, "phone"));
            case EMAIL -> details.reach(actor, client, way(form, ContactWay.Kind.EMAIL, "email"));
            case ADDRESS ->
                    details.reach(actor, client, way(form, ContactWay.Kind.ADDRESS, "address"));
            case SPEECH -> details.speak(actor, client, speech(form));
            case HOME ->
                    details.move(
                            actor,
                            client,
                            new PersonalDetails.NewHome(
                                    form.text("municipality"),
                                    form.text("country"),
                                    form.day("from"),
                                    form.code("source", PersonHistory.Source.class),
                                    form.text("reason")));
            case DEPARTURE ->
                    departures.record(
                            actor,
                            client,
                            form.code("departure", Departures.Kind.class),
                            form.day("happened"),
                            form.code("source", PersonHistory.Source.class));
            case WITHDRAW ->
                    departures.withdraw(actor, client, form.id("which"), form.text("reason"));
        }
    }

    private static PersonalDetails.NewWay way(Typed form, ContactWay.Kind kind, String field) {
        return new PersonalDetails.NewWay(
                kind,
                form.text(field),
                form.mayBe("speaks", ContactWay.Speaks.class),
                form.yesNo("voicemail"),
                form.yesNo("reminders"),
                form.yesNo("notices"),
                form.text("note"),
                form.text("reason"));
    }

    private static PersonalDetails.NewSpeech speech(Typed form) {
        boolean none = form.text("interpreter").equals("NONE");
        return new PersonalDetails.NewSpeech(
                form.text("language"),
                none ? null : form.code("interpreter", PersonHistory.Interpreter.class),
                form.text("interpreterLanguage"),
                form.mayBe("way", PersonHistory.InterpreterWay.class),
                form.text("reason"));
    }

    private record Typed(Map<String, String> values) {
        String text(String name) {
            return values.getOrDefault(name, "").strip();
        }

        LocalDate day(String name) {
            String text = text(name);
            if (text.isEmpty()) {
                throw Refusal.onField(name, "client.details.day.none");
            }
            try {
                var finnish = FINNISH.matcher(text);
                return finnish.matches()
                        ? LocalDate.of(
                                Integer.parseInt(finnish.group(3)),
                                Integer.parseInt(finnish.group(2)),
                                Integer.parseInt(finnish.group(1)))
                        : LocalDate.parse(text);
            } catch (DateTimeException notADay) {
                throw Refusal.onField(name, "client.protection.day");
            }
        }

        UUID id(String name) {
            try {
                return UUID.fromString(text(name));
            } catch (IllegalArgumentException notAnId) {
                throw Refusal.onField(name, "client.details.choose");
            }
        }

        <T extends Enum<T>> T code(String name, Class<T> type) {
            T code = mayBe(name, type);
            if (code == null || code == PersonHistory.Source.BEFORE) {
                throw Refusal.onField(name, "client.details.choose");
            }
            return code;
        }

        <T extends Enum<T>> @Nullable T mayBe(String name, Class<T> type) {
            String text = text(name);
            if (text.isEmpty()) {
                return null;
            }
            return Arrays.stream(type.getEnumConstants())
                    .filter(c -> c.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> Refusal.onField(name, "client.details.choose"));
        }

        @Nullable Boolean yesNo(String name) {
            return switch (text(name)) {
                case "" -> null;
                case "YES" -> true;
                case "NO" -> false;
                default -> throw Refusal.onField(name, "client.details.choose");
            };
        }
    }
}
