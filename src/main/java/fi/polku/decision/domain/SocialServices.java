package fi.polku.decision.domain;

import fi.polku.decision.SocialService;
import java.util.List;
import java.util.Optional;

/** The services of {@code decision/services.csv}, in the order of the law. */
public final class SocialServices {
    private static final List<SocialService> ALL =
            Rows.of("/decision/services.csv").stream()
                    .map(c -> new SocialService(c[0], c[1], c[2], c[3].equals("yes")))
                    .toList();

    private SocialServices() {}

    public static List<SocialService> all() {
        return ALL;
    }

    public static Optional<SocialService> find(String code) {
        return ALL.stream().filter(s -> s.code().equals(code)).findFirst();
    }
}
