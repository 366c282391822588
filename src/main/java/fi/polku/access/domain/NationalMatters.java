package fi.polku.access.domain;

import fi.polku.access.Mandate;
import fi.polku.kernel.Register;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the matters of the national service of mandates give here. */
public final class NationalMatters {
    private static final Map<String, Given> ALL =
            ReferenceRows.nationalMatters().stream()
                    .collect(Collectors.toUnmodifiableMap(r -> r[0], NationalMatters::given));

    /** One register each: a matter of health never opens what is of social welfare. */
    public record Given(Register register, Set<Mandate.Power> powers) {
        public Given {
            powers = Set.copyOf(powers);
        }
    }

    private NationalMatters() {}

    /** Empty for a matter that is not of ours, or not known. */
    public static Optional<Given> of(String matter) {
        return Optional.ofNullable(ALL.get(matter));
    }

    /** All the matters of ours, by the service's own addresses of them, in order. */
    public static List<String> all() {
        return ALL.keySet().stream().sorted().toList();
    }

    private static Given given(String[] row) {
        return new Given(
                Register.valueOf(row[1]),
                Arrays.stream(row[2].split(" ", -1))
                        .map(Mandate.Power::valueOf)
                        .collect(Collectors.toSet()));
    }
}
