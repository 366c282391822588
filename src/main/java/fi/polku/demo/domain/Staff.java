package fi.polku.demo.domain;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who does the work in the invented history, those near the client's home first. */
public final class Staff {
    private final Map<String, List<Worker>> byProfession;
    private final Map<Place, List<Worker>> byPlace;

    /** One who works. */
    public record Worker(ProfessionalId id, UnitId unit, String profession, String municipality) {}

    private record Place(String profession, String municipality) {}

    public Staff(List<Worker> workers) {
        List<Worker> sorted =
                workers.stream().sorted(Comparator.comparing(w -> w.id().value())).toList();
        byProfession = sorted.stream().collect(Collectors.groupingBy(Worker::profession));
        byPlace =
                sorted.stream()
                        .collect(
                                Collectors.groupingBy(
                                        w -> new Place(w.profession(), w.municipality())));
    }

    /** Everybody of a profession; those of the municipality only, when there are any. */
    public List<Worker> near(String profession, String municipality) {
        List<Worker> near = byPlace.get(new Place(profession, municipality));
        return near == null ? all(profession) : near;
    }

    /** Everybody of a profession in the region; nobody when it has none. */
    public List<Worker> all(String profession) {
        return byProfession.getOrDefault(profession, List.of());
    }

    /** The nth of those near, round and round. */
    public Worker of(String profession, String municipality, int nth) {
        List<Worker> from = near(profession, municipality);
        if (from.isEmpty()) {
            throw new IllegalStateException("The region has nobody of " + profession);
        }
        return from.get(Math.floorMod(nth, from.size()));
    }

    /** The first of several professions that the region has. */
    Optional<String> firstOf(String... professions) {
        for (String profession : professions) {
            if (byProfession.containsKey(profession)) {
                return Optional.of(profession);
            }
        }
        return Optional.empty();
    }
}
