package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.ClientFinder;
import fi.polku.client.Clients;
import fi.polku.client.MatchQuery;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.testing.DatabaseTest;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Errors as people make them, planted in made-up people whose truth is known. */
@DisplayName("Finding the same person")
class MatchingIT extends DatabaseTest {
    private static final Path SYNTHEA =
            Path.of(System.getProperty("polku.shared", "../shared"))
                    .resolve("data/synthea-60-people-r4.zip");

    private static final int PEOPLE = 400;
    private static final int STRANGERS = 150;

    @Autowired Clients clients;
    @Autowired ClientFinder finder;

    private record Person(
            String given, String family, LocalDate born, String sex, String home, String phone) {}

    private final SplittableRandom random = new SplittableRandom(2026);

    @Test
    @DisplayName("whose names and days were mistyped, swapped or left out: how often, how rightly")
    void finnish() throws Exception {
        List<Person> people = people(PEOPLE + STRANGERS);
        var ids = new ArrayList<ClientId>();
        for (Person p : people.subList(0, PEOPLE)) {
            ids.add(create(p));
        }
        int first = 0;
        int shown = 0;
        int rightlyLikely = 0;
        int likely = 0;
        for (int i = 0; i < PEOPLE; i++) {
            var found = finder.matches(asked(people.get(i), i % 8));
            ClientId right = ids.get(i);
            if (!found.isEmpty() && found.getFirst().id().equals(right)) {
                first++;
            }
            shown += found.stream().anyMatch(c -> c.id().equals(right)) ? 1 : 0;
            for (var c : found) {
                if (c.likelihood() >= 0.5) {
                    likely++;
                    rightlyLikely += c.id().equals(right) ? 1 : 0;
                }
            }
        }
        int wrongly = 0;
        for (Person stranger : people.subList(PEOPLE, PEOPLE + STRANGERS)) {
            wrongly +=
                    (int)
                            finder.matches(asked(stranger, 0)).stream()
                                    .filter(c -> c.likelihood() >= 0.5)
                                    .count();
        }
        double recall = rightlyLikely / (double) PEOPLE;
        double precision = rightlyLikely / (double) (likely + wrongly);
        System.out.printf(
                Locale.ROOT,
                "Finnish names with planted errors: first %.3f, shown %.3f, likely: recall %.3f,"
                        + " precision %.3f, strangers taken for somebody %d of %d%n",
                first / (double) PEOPLE,
                shown / (double) PEOPLE,
                recall,
                precision,
                wrongly,
                STRANGERS);
        assertThat(shown / (double) PEOPLE).isGreaterThanOrEqualTo(0.98);
        assertThat(first / (double) PEOPLE).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).isGreaterThanOrEqualTo(0.85);
        assertThat(precision).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    @DisplayName("of Synthea, with the same errors")
    void synthea() throws Exception {
        Assumptions.assumeTrue(
                Files.exists(SYNTHEA),
                "The third-party data is not here; give its folder with -Dpolku.shared=…");
        var people = new ArrayList<Person>();
        var json = JsonMapper.builder().build();
        try (ZipFile zip = new ZipFile(SYNTHEA.toFile())) {
            for (var entry : zip.stream().filter(e -> e.getName().endsWith(".json")).toList()) {
                for (JsonNode one :
                        json.readTree(zip.getInputStream(entry).readAllBytes()).path("entry")) {
                    JsonNode resource = one.path("resource");
                    if (resource.path("resourceType").asString("").equals("Patient")) {
                        people.add(person(resource));
                    }
                }
            }
        }
        assertThat(people).hasSize(60);
        var ids = new ArrayList<ClientId>();
        people.forEach(p -> ids.add(create(p)));
        int first = 0;
        int likely = 0;
        int rightly = 0;
        int asked = 0;
        for (int kind = 0; kind < 8; kind++) {
            for (int i = 0; i < people.size(); i++) {
                asked++;
                var found = finder.matches(asked(people.get(i), kind));
                ClientId right = ids.get(i);
                first += !found.isEmpty() && found.getFirst().id().equals(right) ? 1 : 0;
                for (var c : found) {
                    likely += c.likelihood() >= 0.5 ? 1 : 0;
                    rightly += c.likelihood() >= 0.5 && c.id().equals(right) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "Synthea with planted errors: first %.3f, likely: recall %.3f, precision %.3f%n",
                first / (double) asked,
                rightly / (double) asked,
                rightly / (double) likely);
        assertThat(first / (double) asked).isGreaterThanOrEqualTo(0.95);
        assertThat(rightly / (double) asked).isGreaterThanOrEqualTo(0.9);
        assertThat(rightly / (double) likely).isGreaterThanOrEqualTo(0.97);
    }

    private Person person(JsonNode patient) {
        JsonNode name = patient.path("name").path(0);
        return new Person(
                name.path("given").path(0).asString().replaceAll("[0-9]", ""),
                name.path("family").asString().replaceAll("[0-9]", ""),
                LocalDate.parse(patient.path("birthDate").asString()),
                patient.path("gender").asString().equals("male") ? "MALE" : "FEMALE",
                "609",
                "047 %07d".formatted(random.nextInt(10_000_000)));
    }

    /** What was told of somebody, wrong in one of eight ways. */
    private MatchQuery asked(Person p, int kind) {
        String given = p.given();
        String family = p.family();
        LocalDate born = p.born();
        boolean phone = false;
        switch (kind) {
            case 1 -> family = slip(family);
            case 2 -> given = slip(first(given));
            case 3 -> {
                String kept = family;
                family = given;
                given = kept;
            }
            case 4 -> born = wrong(born);
            case 5 -> {
                born = null;
                phone = true;
            }
            case 6 -> {
                family = plain(family).replace("v", "w").replace("k", "ck");
                given = plain(first(given));
            }
            case 7 -> {
                family = slip(family);
                given = slip(first(given));
            }
            default -> given = first(given);
        }
        return new MatchQuery(
                null,
                family,
                given,
                born,
                p.sex(),
                null,
                phone ? p.phone().replace(" ", "") : null,
                null,
                p.home());
    }

    private static String first(String given) {
        int space = given.indexOf(' ');
        return space < 0 ? given : given.substring(0, space);
    }

    private ClientId create(Person p) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        p.family(),
                        p.given(),
                        null,
                        null,
                        p.born(),
                        p.sex(),
                        "fi",
                        p.home(),
                        p.phone(),
                        null,
                        false,
                        List.of()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ä', 'a').replace('ö', 'o').replace('å', 'a');
    }

    private String slip(String word) {
        int at = 1 + random.nextInt(word.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + word.substring(at + 1);
            default ->
                    word.substring(0, at - 1)
                            + word.charAt(at)
                            + word.charAt(at - 1)
                            + word.substring(at + 1);
        };
    }

    private @Nullable LocalDate wrong(LocalDate born) {
        if (born.getDayOfMonth() <= 12 && born.getDayOfMonth() != born.getMonthValue()) {
            return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        }
        try {
            return born.withDayOfMonth(born.getDayOfMonth() % 10 + 10);
        } catch (DateTimeException notADay) {
            return born.plusYears(10);
        }
    }

    private List<Person> people(int count) throws Exception {
        JsonNode names;
        try (InputStream file =
                Objects.requireNonNull(getClass().getResourceAsStream("/demo/names.json"))) {
            names = JsonMapper.builder().build().readTree(file);
        }
        JsonNode fi = names.path("fi");
        var people = new ArrayList<Person>();
        var seen = new java.util.HashSet<String>();
        while (people.size() < count) {
            boolean female = random.nextBoolean();
            JsonNode given =
                    fi.path(
                            (female ? "female" : "male")
                                    + (random.nextBoolean() ? "Old" : "Young"));
            String one = pick(given);
            String two = pick(given);
            String family = pick(fi.path("family"));
            LocalDate born = LocalDate.of(1931, 1, 1).plusDays(random.nextInt(34_000));
            if (one.equals(two) || !seen.add(one + family + born.getYear())) {
                continue;
            }
            people.add(
                    new Person(
                            one + " " + two,
                            family,
                            born,
                            female ? "FEMALE" : "MALE",
                            List.of("609", "684", "886", "214", "050").get(random.nextInt(5)),
                            "046 %07d".formatted(random.nextInt(10_000_000))));
        }
        return people;
    }

    private String pick(JsonNode list) {
        return list.path(random.nextInt(list.size())).asString();
    }
}
