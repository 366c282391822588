package fi.polku.access.web;

import fi.polku.access.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which roles may go through which door; everything that is not named here is shut. */
final class Doors {
    /** Open to anyone: a person who asks for help never needs an account. */
    static final List<String> OPEN =
            List.of(
                    "/",
                    "/contact",
                    "/contact/**",
                    "/services/**",
                    "/meeting-places/**",
                    "/waiting-times/**",
                    "/sign-in",
                    "/sign-in/**",
                    "/error",
                    "/ui/**",
                    "/webjars/**",
                    "/favicon.ico",
                    "/accessibility",
                    "/privacy",
                    "/actuator/health/**",
                    "/actuator/health");

    static final Map<String, List<Role>> BY_ROLE = new LinkedHashMap<>();

    static {
        BY_ROLE.put("/my/**", List.of(Role.CLIENT));
        BY_ROLE.put("/my", List.of(Role.CLIENT));
        BY_ROLE.put("/work/**", List.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.PARTNER));
        BY_ROLE.put("/work", List.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.PARTNER));
        BY_ROLE.put("/lead/**", List.of(Role.LEAD));
        BY_ROLE.put("/lead", List.of(Role.LEAD));
        BY_ROLE.put("/develop/**", List.of(Role.MODEL_DEVELOPER));
        BY_ROLE.put("/develop", List.of(Role.MODEL_DEVELOPER));
        BY_ROLE.put("/admin/**", List.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER));
        BY_ROLE.put("/admin", List.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER));
    }

    private Doors() {}
}
