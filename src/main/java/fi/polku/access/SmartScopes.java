package fi.polku.access;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SMART on FHIR scopes, version 1 ({@code patient/Observation.read}) and version 2 ({@code
 * patient/Observation.rs}), http://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html. A
 * scope narrowed by a query ({@code ?category=…}) allows nothing, because the narrowing would not
 * be carried out.
 */
public final class SmartScopes {
    private static final Pattern SCOPE =
            Pattern.compile("(system|user|patient)/(\\*|[A-Za-z]+)\\.(read|write|\\*|c?r?u?d?s?)");

    private SmartScopes() {}

    /** For whom a program acts. */
    public enum Level {
        /** A program by itself. */
        SYSTEM,
        /** A professional, with what the professional may see. */
        USER,
        /** A client, with the client's own data and nobody else's. */
        PATIENT;

        /**
         * The level at which the actor is let in; null = none, as for an account that is both a
         * client and staff, where it could not be told which of the two an app was let to.
         */
        public static @Nullable Level of(Actor actor) {
            if (actor.is(Role.SYSTEM)) {
                return SYSTEM;
            }
            if (actor.account() == null || actor.roles().isEmpty()) {
                return null;
            }
            if (actor.roles().equals(Set.of(Role.CLIENT))) {
                return actor.client() == null ? null : PATIENT;
            }
            return actor.is(Role.CLIENT) || actor.client() != null ? null : USER;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One scope, taken apart.
     *
     * @param resourceType a type, or {@code *} for all
     * @param permissions letters of {@code cruds}
     */
    public record Scope(Level level, String resourceType, String permissions) {}

    /** The scope of a text; null when it is not one of data, or allows nothing. */
    public static @Nullable Scope parse(String text) {
        Matcher matcher = SCOPE.matcher(text);
        if (!matcher.matches() || matcher.group(3).isEmpty()) {
            return null;
        }
        return new Scope(
                Level.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                matcher.group(2),
                letters(matcher.group(3)));
    }

    /**
     * Whether the granted scopes allow an interaction.
     *
     * @param permission one of c, r, u, d, s
     */
    public static boolean allows(
            Level level, Set<String> granted, String resourceType, char permission) {
        return granted.stream().anyMatch(s -> one(s, level, resourceType, permission));
    }

    /** Whether a requested scope asks for no more than the registered ones already give. */
    public static boolean covers(Set<String> registered, String requested) {
        if (registered.contains(requested)) {
            return true;
        }
        Scope wanted = parse(requested);
        return wanted != null
                && wanted.permissions()
                        .chars()
                        .allMatch(p ->
                                allows(
                                        wanted.level(),
                                        registered,
                                        wanted.resourceType(),
                                        (char) p));
    }

    private static boolean one(String text, Level level, String resourceType, char permission) {
        Scope scope = parse(text);
        return scope != null
                && scope.level() == level
                && (scope.resourceType().equals("*") || scope.resourceType().equals(resourceType))
                && scope.permissions().indexOf(permission) >= 0;
    }

    private static String letters(String permissions) {
        return switch (permissions) {
            case "read" -> "rs";
            case "write" -> "cud";
            case "*" -> "cruds";
            default -> permissions;
        };
    }
}
