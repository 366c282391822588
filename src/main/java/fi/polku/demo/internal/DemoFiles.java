package fi.polku.demo.internal;

import fi.polku.demo.domain.Names;
import fi.polku.demo.domain.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files of invented names, people and words ({@code demo/*.json}). */
final class DemoFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoFiles() {}

    /** One of the named people, each at a stage of the journey. */
    record Person(
            String key,
            String given,
            String family,
            String call,
            LocalDate bornOn,
            String sex,
            String municipality,
            Stage stage,
            @Nullable String phone,
            String text,
            List<String> areas,
            @Nullable String goal) {
        Person livingIn(String other) {
            return new Person(
                    key, given, family, call, bornOn, sex, other, stage, phone, text, areas, goal);
        }
    }

    /** Where a named person is on the journey. */
    enum Stage {
        CONTACTED,
        WAITING_ASSESSMENT,
        ASSESSED,
        OWN_WORKER,
        PLAN_BEING_MADE,
        PLAN_SENT,
        PLAN_ACCEPTED,
        VISIT_BOOKED,
        MIDDLE,
        REVIEW_DUE,
        ENDED,
        WORRY
    }

    /**
     * What matters to one of them, in the person's own words.
     *
     * @param person place in the order; under zero = by the name
     * @param words by the topic
     */
    record Said(int person, String given, String family, Map<String, String> words) {}

    static Names names() {
        return new Names(read("names.json", new TypeReference<Map<String, Names.Group>>() {}));
    }

    static List<Person> people() {
        return read("people.json", new TypeReference<List<Person>>() {});
    }

    static List<Words> words() {
        return read("contacts.json", new TypeReference<List<Words>>() {});
    }

    static List<Said> said() {
        return read("words.json", new TypeReference<List<Said>>() {});
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream in =
                Objects.requireNonNull(
                        DemoFiles.class.getResourceAsStream("/demo/" + name), name)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
