package fi.polku.demo.domain;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Common names by language, with how many of a thousand residents have them. */
public record Names(Map<String, Group> byLanguage) {
    /** The names of one language group. */
    public record Group(
            int share,
            List<String> femaleOld,
            List<String> maleOld,
            List<String> femaleYoung,
            List<String> maleYoung,
            List<String> family) {
        String given(RandomGenerator random, boolean female, boolean old) {
            List<String> from =
                    female ? (old ? femaleOld : femaleYoung) : (old ? maleOld : maleYoung);
            String first = from.get(random.nextInt(from.size()));
            String second = from.get(random.nextInt(from.size()));
            return first.equals(second) ? first : first + " " + second;
        }

        String family(RandomGenerator random) {
            return family.get(random.nextInt(family.size()));
        }
    }

    /** A language drawn by the shares, in the order of the languages' codes. */
    String language(RandomGenerator random) {
        int all = byLanguage.values().stream().mapToInt(Group::share).sum();
        int at = random.nextInt(all);
        for (String language : byLanguage.keySet().stream().sorted().toList()) {
            at -= group(language).share();
            if (at < 0) {
                return language;
            }
        }
        return "fi";
    }

    Group group(String language) {
        Group group = byLanguage.get(language);
        if (group == null) {
            throw new IllegalArgumentException("No names in " + language);
        }
        return group;
    }
}
