package fi.polku.fhir.search;

import fi.polku.client.ProtectedPeople;
import java.util.List;
import java.util.Map;

/**
 * One search parameter and where its value lives. {@code sql} is an expression over the row alias
 * {@code v}; when it has {@code {p}} in the place of the value, it is a whole condition.
 *
 * @param codes FHIR codes to our own; empty when they are the same
 */
public record SearchParam(String name, Kind kind, String sql, Map<String, List<String>> codes) {

    /**
     * Holds for rows about nobody whose whereabouts are under non-disclosure (turvakielto), through
     * any record of the same person.
     */
    public static final String OPEN = "NOT " + ProtectedPeople.among("v.client_id");

    /** How a value is compared. */
    public enum Kind {
        ID,
        TOKEN,
        IDENTIFIER,
        REFERENCE,
        STRING,
        DAY,
        MOMENT,
        CANONICAL,
        WORDS
    }

    /** The parameter as the reader may search by it. */
    SearchParam seenBy(Reader reader) {
        return new SearchParam(name, kind, reader.open(sql), codes);
    }

    public static SearchParam token(String name, String sql) {
        return new SearchParam(name, Kind.TOKEN, sql, Map.of());
    }

    public static SearchParam token(String name, String sql, Map<String, List<String>> codes) {
        return new SearchParam(name, Kind.TOKEN, sql, codes);
    }

    public static SearchParam string(String name, String sql) {
        return new SearchParam(name, Kind.STRING, sql, Map.of());
    }

    public static SearchParam reference(String name, String sql) {
        return new SearchParam(name, Kind.REFERENCE, sql, Map.of());
    }

    /**
     * A reference that tells where somebody is: it never finds what is about a person under
     * non-disclosure, or asking unit by unit would tell.
     */
    public static SearchParam place(String name, String sql) {
        return reference(name, "(" + sql + " = ANY({p}) AND " + OPEN + ")");
    }

    public static SearchParam day(String name, String sql) {
        return new SearchParam(name, Kind.DAY, sql, Map.of());
    }

    public static SearchParam moment(String name, String sql) {
        return new SearchParam(name, Kind.MOMENT, sql, Map.of());
    }

    public static SearchParam identifier(String sql) {
        return new SearchParam("identifier", Kind.IDENTIFIER, sql, Map.of());
    }

    /** A code with its system or without it, as identifiers are searched. */
    public static SearchParam codes(String name, String sql) {
        return new SearchParam(name, Kind.IDENTIFIER, sql, Map.of());
    }

    /** Identifiers in an array column of the row, as {@code system|value} and {@code *|value}. */
    public static SearchParam identifiers() {
        return identifier("v.identifiers && {p}::text[]");
    }

    /** A canonical address whose last part, before any version, is what the row tells. */
    public static SearchParam canonical(String name, String sql) {
        return new SearchParam(name, Kind.CANONICAL, sql, Map.of());
    }

    /**
     * A condition on text, with {@code {p}} in the place of what was given; alternatives are tried
     * one by one.
     */
    public static SearchParam words(String name, String sql) {
        return new SearchParam(name, Kind.WORDS, sql, Map.of());
    }
}
