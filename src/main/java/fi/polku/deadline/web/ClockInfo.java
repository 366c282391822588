package fi.polku.deadline.web;

import fi.polku.deadline.FamilyView;
import fi.polku.platform.text.Bundles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A family of clocks as the interface tells of it. */
record ClockInfo(
        String clock,
        Map<String, String> name,
        List<String> register,
        String decidingEvent,
        String startEvent,
        List<String> stopEvents,
        boolean takesStartAt,
        List<Fact> facts,
        List<String> rules) {

    /** A fact that may be given; {@code default} is what holds when it is left out. */
    record Fact(
            String name,
            String type,
            @com.fasterxml.jackson.annotation.JsonProperty("default") String usual,
            Map<String, String> meaning) {}

    static ClockInfo of(FamilyView family, Bundles bundles) {
        return new ClockInfo(
                family.family().name(),
                texts(bundles, "deadline.code.family." + family.family()),
                family.clocks(),
                family.deciding().name(),
                family.from().name(),
                family.to().stream().map(Enum::name).toList(),
                family.byHour(),
                family.facts().stream()
                        .map(f ->
                                new Fact(
                                        f.name(),
                                        switch (f.kind()) {
                                            case YES_NO -> "boolean";
                                            case DAY -> "date";
                                            case HOURS -> "hours";
                                        },
                                        f.usual(),
                                        texts(bundles, "deadline.fact." + f.name())))
                        .toList(),
                family.rules());
    }

    private static Map<String, String> texts(Bundles bundles, String key) {
        var texts = new LinkedHashMap<String, String>();
        for (String language : List.of("fi", "sv", "en")) {
            texts.put(language, bundles.in(language).text(key));
        }
        return texts;
    }
}
