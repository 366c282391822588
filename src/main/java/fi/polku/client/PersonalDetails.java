package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person over time. Each change is a row of its own with its day and reason;
 * what was before stays. The client changes the ways to reach, the language and the need of an
 * interpreter oneself.
 */
public interface PersonalDetails {
    /** All that is and has been known. */
    PersonHistory of(Actor actor, ClientId client);

    /** Language and interpreter as they are today. */
    PersonHistory.Speech speech(ClientId client);

    /** What must be known at once of a person, with one question. */
    Signs signs(ClientId client, Disclosure disclosure);

    /**
     * What must be known at once.
     *
     * @param ways in force; empty of a person who is protected from the reader
     * @param joined whether the record goes on in another
     */
    record Signs(List<ContactWay> ways, PersonHistory.Speech speech, boolean joined) {
        public Signs {
            ways = List.copyOf(ways);
        }
    }

    /** A new name from a day on. */
    void rename(Actor actor, ClientId client, NewName name);

    /** An identifier of another country or system, or the identity code. */
    void identify(Actor actor, ClientId client, GivenIdentifier identifier);

    /** Ends an identifier, for example one that was recorded to the wrong person. */
    void endIdentifier(Actor actor, ClientId client, UUID identifier, LocalDate to, String reason);

    /** A new way to reach, or new limits to it; without a value it ends. */
    void reach(Actor actor, ClientId client, NewWay way);

    /** Another language or need of an interpreter. */
    void speak(Actor actor, ClientId client, NewSpeech speech);

    /** Another home municipality, or a country moved to. */
    void move(Actor actor, ClientId client, NewHome home);

    /** A name that begins. */
    record NewName(
            String familyName,
            String givenNames,
            @Nullable String callName,
            LocalDate from,
            String reason) {}

    /**
     * An identifier to be given.
     *
     * @param country of a foreign one, two letters
     * @param system whose system of identifiers, an OID or URI; may be empty
     */
    record GivenIdentifier(
            IdentifierKind kind,
            @Nullable String country,
            @Nullable String system,
            String value,
            @Nullable String reason) {}

    /** A way to reach with its limits; the reason is the professional's to give. */
    record NewWay(
            ContactWay.Kind kind,
            @Nullable String value,
            ContactWay.@Nullable Speaks speaks,
            @Nullable Boolean voicemail,
            @Nullable Boolean reminders,
            @Nullable Boolean notices,
            @Nullable String note,
            @Nullable String reason) {}

    /** A language with the need of an interpreter. */
    record NewSpeech(
            String language,
            PersonHistory.@Nullable Interpreter interpreter,
            @Nullable String interpreterLanguage,
            PersonHistory.@Nullable InterpreterWay way,
            @Nullable String reason) {}

    /** A home from a day on: a municipality, or a country. */
    record NewHome(
            @Nullable String municipalityCode,
            @Nullable String country,
            LocalDate from,
            PersonHistory.Source source,
            @Nullable String reason) {}
}
