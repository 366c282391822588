package fi.polku.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is and has been known of a person, the newest first. Of a person who is protected from the
 * reader the ways to reach and the homes are empty.
 */
public record PersonHistory(
        boolean masked,
        List<Name> names,
        List<Identifier> identifiers,
        List<ContactWay> ways,
        List<Speech> speeches,
        List<Home> homes) {
    public PersonHistory {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        ways = List.copyOf(ways);
        speeches = List.copyOf(speeches);
        homes = List.copyOf(homes);
    }

    /** A name with its days. */
    public record Name(
            UUID id,
            String familyName,
            String givenNames,
            @Nullable String callName,
            @Nullable String reason,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** An identifier with its days, and why it was given and ended. */
    public record Identifier(
            UUID id,
            IdentifierKind kind,
            String system,
            @Nullable String country,
            String value,
            @Nullable String reason,
            @Nullable String endReason,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** Language of contact and need of an interpreter. */
    public record Speech(
            String language,
            @Nullable Interpreter interpreter,
            @Nullable String interpreterLanguage,
            @Nullable InterpreterWay way,
            @Nullable String reason,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable Instant createdAt) {}

    /** Kinds of interpretation. */
    public enum Interpreter {
        SPOKEN,
        SIGN,
        TACTILE_SIGN,
        /** Speech written down for those who do not hear (kirjoitustulkkaus). */
        WRITTEN,
        /** For those whose speech others do not make out (puhevammaisten tulkkaus). */
        CLEAR_SPEECH
    }

    /** How the interpreter takes part. */
    public enum InterpreterWay {
        PRESENT,
        PHONE,
        VIDEO
    }

    /** Home municipality, or the country moved to. */
    public record Home(
            @Nullable String municipalityCode,
            @Nullable String country,
            Source source,
            @Nullable String reason,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** Who told. */
    public enum Source {
        CLIENT,
        RELATIVE,
        CARE,
        REGISTER,
        /** What was recorded before the first change. */
        BEFORE
    }
}
