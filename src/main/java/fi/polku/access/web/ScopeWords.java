package fi.polku.access.web;

import fi.polku.access.SmartScopes;
import fi.polku.platform.text.Texts;
import java.util.Set;

/** What a scope lets a program do, in words. */
final class ScopeWords {
    private static final Set<String> NAMED =
            Set.of(
                    "*",
                    "Patient",
                    "ServiceRequest",
                    "Task",
                    "EpisodeOfCare",
                    "DocumentReference",
                    "CareTeam",
                    "CarePlan",
                    "Goal",
                    "Condition",
                    "Flag",
                    "Appointment",
                    "Encounter",
                    "QuestionnaireResponse",
                    "Observation",
                    "Consent",
                    "RelatedPerson",
                    "AuditEvent");

    private ScopeWords() {}

    /** Whether the scope opens data, or goes on opening them; others only tell who somebody is. */
    static boolean isChosen(String scope) {
        return SmartScopes.parse(scope) != null || scope.equals("offline_access");
    }

    static String of(String text, Texts t) {
        SmartScopes.Scope scope = SmartScopes.parse(text);
        if (scope == null) {
            return t.text("access.app.scope.offline");
        }
        boolean reads =
                scope.permissions().indexOf('r') >= 0 || scope.permissions().indexOf('s') >= 0;
        boolean writes = scope.permissions().chars().anyMatch(p -> "cud".indexOf(p) >= 0);
        String what =
                NAMED.contains(scope.resourceType())
                        ? t.text(
                                "access.app.type."
                                        + (scope.resourceType().equals("*")
                                                ? "ALL"
                                                : scope.resourceType()))
                        : t.text("access.app.type.OTHER", "type", scope.resourceType());
        String how = reads && writes ? "both" : reads ? "read" : "write";
        return t.text("access.app.scope." + how, "what", what);
    }
}
