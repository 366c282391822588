package fi.polku.access;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * SMART on FHIR scopes, version 1 ({@code system/Patient.read}) and version 2 ({@code
 * system/Patient.rs}), http://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html. Only
 * those of programs are understood; a scope narrowed by a query ({@code ?category=…}) allows
 * nothing, because the narrowing would not be carried out.
 */
public final class SmartScopes {
    private static final Pattern SCOPE =
            Pattern.compile("system/(\\*|[A-Za-z]+)\\.(read|write|\\*|c?r?u?d?s?)");

    private SmartScopes() {}

    /**
     * Whether the granted scopes allow an interaction.
     *
     * @param permission one of c, r, u, d, s
     */
    public static boolean allows(Set<String> granted, String resourceType, char permission) {
        return granted.stream().anyMatch(s -> one(s, resourceType, permission));
    }

    /** Whether a requested scope asks for no more than the registered ones already give. */
    public static boolean covers(Set<String> registered, String requested) {
        if (registered.contains(requested)) {
            return true;
        }
        var wanted = SCOPE.matcher(requested);
        if (!wanted.matches() || wanted.group(2).isEmpty()) {
            return false;
        }
        return letters(wanted.group(2))
                .chars()
                .allMatch(p -> allows(registered, wanted.group(1), (char) p));
    }

    private static boolean one(String scope, String resourceType, char permission) {
        var matcher = SCOPE.matcher(scope);
        return matcher.matches()
                && (matcher.group(1).equals("*") || matcher.group(1).equals(resourceType))
                && letters(matcher.group(2)).indexOf(permission) >= 0;
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
