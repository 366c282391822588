package fi.polku.access.issuer;

import fi.polku.access.Authorizations;
import fi.polku.access.NationalMandate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Primary;

/** A service of mandates that tells what the test has told it to. */
@Primary
class StandInAuthorizations implements Authorizations {
    /** How it answers. */
    enum Mood {
        WELL,
        FAILING,
        NEVER
    }

    volatile Mood mood = Mood.WELL;
    volatile List<NationalMandate> told = List.of();
    final List<String> asked = new ArrayList<>();

    @Override
    public List<NationalMandate> mandatesOf(String identityCode) {
        asked.add(identityCode);
        return switch (mood) {
            case WELL -> told;
            case FAILING -> throw new IllegalStateException(identityCode);
            case NEVER -> {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                yield List.of();
            }
        };
    }
}
