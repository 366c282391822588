package fi.polku;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Made from the mappings that there are: a page that is added is visited without being named. */
@DisplayName("Every page, visited by everybody,")
class EveryEndpointEveryPersonaIT extends DatabaseTest {
    /** Everybody's. */
    private static final List<String> OPEN =
            List.of(
                    "/contact",
                    "/services",
                    "/meeting-places",
                    "/waiting-times",
                    "/sign-in",
                    "/accessibility",
                    "/privacy",
                    "/signals",
                    "/error");

    /** Asked by programs and open to all: no personal data goes in and none comes out. */
    private static final List<String> OPEN_TO_PROGRAMS = List.of("/api/deadlines");

    /** Open to these roles and no others; of two that fit, the longer holds. */
    private static final Map<String, Set<Role>> BY_ROLE =
            Map.of(
                    "/my", Set.of(Role.CLIENT),
                    "/keys", EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.ANONYMOUS)),
                    "/work", Set.of(Role.PROFESSIONAL, Role.OWN_WORKER, Role.PARTNER),
                    "/lead", Set.of(Role.LEAD),
                    "/lead/avohilmo.csv", Set.of(Role.LEAD, Role.ADMINISTRATOR),
                    "/develop", Set.of(Role.MODEL_DEVELOPER),
                    "/admin", Set.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired Accounts accounts;

    private record Endpoint(HttpMethod method, String pattern) {
        String path() {
            return pattern.replaceAll("\\{[^/}]*}", Ids.next().toString()).replace("/**", "/x");
        }

        boolean isBehind(String door) {
            return pattern.equals(door) || pattern.startsWith(door + "/");
        }

        boolean isForMachines() {
            return !isOpenToPrograms() && (isBehind("/api") || isBehind("/fhir"));
        }

        boolean isOpenToPrograms() {
            return OPEN_TO_PROGRAMS.stream().anyMatch(this::isBehind);
        }

        /** Null = open to all, empty = behind no door that is known. */
        @Nullable Set<Role> roles() {
            if (pattern.isEmpty()
                    || pattern.equals("/")
                    || isOpenToPrograms()
                    || OPEN.stream().anyMatch(this::isBehind)) {
                return null;
            }
            return BY_ROLE.keySet().stream()
                    .filter(this::isBehind)
                    .max(Comparator.comparingInt(String::length))
                    .map(BY_ROLE::get)
                    .orElse(Set.of());
        }
    }

    @Test
    @DisplayName("stands behind a known door")
    void everyPageHasADoor() {
        assertThat(
                        endpoints().stream()
                                .filter(e -> !e.isForMachines())
                                .filter(e -> Set.of().equals(e.roles())))
                .isEmpty();
    }

    @Test
    @DisplayName("lets in its own roles and turns away all others")
    void doorsHold() throws Exception {
        var personas = personas();
        var wrong = new TreeSet<String>();
        int visits = 0;
        for (Endpoint endpoint : endpoints()) {
            for (var persona : personas.entrySet()) {
                visits++;
                // All come from one address while the clock stands; how often is tried elsewhere.
                if (endpoint.isBehind("/sign-in")) {
                    jdbc.sql("DELETE FROM request_limit").update();
                }
                String fault = visit(endpoint, persona.getKey(), persona.getValue());
                if (fault != null) {
                    wrong.add(persona.getKey() + " " + endpoint + ": " + fault);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(visits).isGreaterThan(50);
    }

    private @Nullable String visit(Endpoint endpoint, Role role, @Nullable Account account) {
        var request = request(endpoint.method(), endpoint.path()).with(csrf());
        if (endpoint.isOpenToPrograms()) {
            request.accept("application/json").contentType("application/json").content("{}");
        } else {
            request.accept("text/html");
        }
        if (account != null) {
            request.with(as(account));
        }
        MvcResult result;
        try {
            result = mvc.perform(request).andReturn();
        } catch (Exception pastTheDoor) {
            // The page itself did not like the invented ids: the door had opened.
            return opens(endpoint, role) ? null : "opened";
        }
        boolean opened = result.getHandler() != null;
        int status = result.getResponse().getStatus();
        String target = String.valueOf(result.getResponse().getRedirectedUrl());
        if (opens(endpoint, role)) {
            return opened ? null : "shut with " + status;
        }
        if (opened) {
            return "opened with " + status;
        }
        if (endpoint.isForMachines()) {
            return status == 401 || status == 403 ? null : "answered " + status;
        }
        if (role == Role.ANONYMOUS) {
            return status == 302 && target.startsWith("/sign-in") ? null : "answered " + status;
        }
        return status == 403 ? null : "answered " + status;
    }

    private static boolean opens(Endpoint endpoint, Role role) {
        if (endpoint.isForMachines()) {
            return false;
        }
        Set<Role> roles = endpoint.roles();
        return roles == null || roles.contains(role);
    }

    private Set<Endpoint> endpoints() {
        var found = new LinkedHashSet<Endpoint>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            var methods = new ArrayList<HttpMethod>();
            mapping.getMethodsCondition().getMethods().forEach(m -> methods.add(m.asHttpMethod()));
            if (methods.isEmpty()) {
                methods.addAll(List.of(HttpMethod.GET, HttpMethod.POST));
            }
            for (String pattern : mapping.getPatternValues()) {
                methods.forEach(m -> found.add(new Endpoint(m, pattern)));
            }
        }
        return found;
    }

    private Map<Role, @Nullable Account> personas() {
        var personas = new LinkedHashMap<Role, @Nullable Account>();
        personas.put(Role.ANONYMOUS, null);
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM && role != Role.ANONYMOUS) {
                personas.put(role, saved(role));
            }
        }
        return personas;
    }

    private Account saved(Role role) {
        boolean client = role == Role.CLIENT;
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Kokeilija " + role,
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        client ? null : new ProfessionalId(Ids.next()),
                        client ? new ClientId(Ids.next()) : null,
                        client ? List.of() : List.of(new UnitId(Ids.next())),
                        null);
        accounts.save(account);
        return account;
    }
}
