package fi.polku.team.web;

import fi.polku.client.ClientDetails;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.text.Texts;
import fi.polku.team.OwnWorkerView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page of naming an own worker shows: who can be chosen, with caseloads, and history. */
public record OwnWorkerPage(
        ClientDetails client,
        @Nullable OwnWorkerView current,
        List<Group> groups,
        List<Past> history,
        @Nullable Special special,
        Map<String, String> typed) {

    /** The professionals of one unit. */
    public record Group(String unit, List<Option> options) {}

    /** One who can be chosen: name, profession and caseload in words. */
    public record Option(String id, String label) {}

    /** That a need assessment has found the need of special support, and why. */
    public record Special(String found, List<String> reasons) {}

    /** An own worker of before, in words. */
    public record Past(String name, String span, String reason) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Words of the choice: name, profession, how many clients now. */
    static Option option(Texts t, ProfessionalView p, int caseload) {
        return new Option(
                p.id().value().toString(),
                t.text(
                        "team.ownWorker.option",
                        "name",
                        p.name(),
                        "profession",
                        t.text("organization.profession." + p.profession()),
                        "clients",
                        t.count("team.ownWorker.clients", caseload)));
    }

    static List<Group> groups(Map<String, List<Option>> byUnit) {
        var groups = new ArrayList<Group>();
        new LinkedHashMap<>(byUnit)
                .forEach((unit, options) -> groups.add(new Group(unit, options)));
        return groups;
    }
}
