package fi.polku.client.web;

import fi.polku.access.Role;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The roles and units that an account may be given, as choices and as what was chosen. */
@Component
class AccountChoices {
    private static final Set<Role> OF_STAFF =
            EnumSet.complementOf(EnumSet.of(Role.CLIENT, Role.PROXY, Role.SYSTEM, Role.ANONYMOUS));

    private final Organizations organizations;

    AccountChoices(Organizations organizations) {
        this.organizations = organizations;
    }

    static List<Choice> ofRoles(Set<String> chosen, Texts t) {
        return OF_STAFF.stream()
                .map(r ->
                        new Choice(r.name(), t.text("access.role." + r), chosen.contains(r.name())))
                .toList();
    }

    List<Choice> ofUnits(Set<String> chosen, Texts t) {
        return organizations.units().stream()
                .map(u ->
                        new Choice(
                                u.id().value().toString(),
                                t.of(u.name()),
                                chosen.contains(u.id().value().toString())))
                .toList();
    }

    static Set<Role> roles(Set<String> typed, List<Refusal> wrong) {
        Set<Role> found =
                Arrays.stream(Role.values())
                        .filter(r -> OF_STAFF.contains(r) && typed.contains(r.name()))
                        .collect(Collectors.toSet());
        if (found.isEmpty() || found.size() != typed.size()) {
            wrong.add(Refusal.onField("roles", "access.account.roles.few"));
        }
        return found;
    }

    List<UnitId> units(Set<String> typed, List<Refusal> wrong) {
        List<UnitId> found =
                organizations.units().stream()
                        .map(u -> u.id())
                        .filter(u -> typed.contains(u.value().toString()))
                        .toList();
        if (found.size() != typed.size()) {
            wrong.add(Refusal.onField("units", "client.account.unit"));
        }
        return found;
    }
}
