package fi.polku.access;

import java.util.Set;

/** What a person has to give to a program that asks: data by one's own level, and who one is. */
public final class GivenScopes {
    /** Who the person is, and whose data the program opens with. */
    private static final Set<String> ABOUT_ONESELF = Set.of("openid", "fhirUser", "profile");

    private GivenScopes() {}

    /**
     * Whether the actor may give the scope. A client gives own data, also for when the client is
     * away; staff give what they may see while they are at work; nobody gives what programs have.
     */
    public static boolean mayBeGiven(Actor actor, String text) {
        SmartScopes.Level level = SmartScopes.Level.of(actor);
        if (level == null || level == SmartScopes.Level.SYSTEM) {
            return false;
        }
        SmartScopes.Scope scope = SmartScopes.parse(text);
        if (scope != null) {
            return scope.level() == level;
        }
        return ABOUT_ONESELF.contains(text)
                || (level == SmartScopes.Level.PATIENT
                        && (text.equals("launch/patient") || text.equals("offline_access")));
    }
}
