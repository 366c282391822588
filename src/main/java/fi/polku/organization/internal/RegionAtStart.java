package fi.polku.organization.internal;

import fi.polku.organization.RegionLoader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the region of this installation before anything else that runs at start needs it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegionAtStart implements ApplicationRunner {
    private final RegionLoader loader;
    private final String region;

    RegionAtStart(RegionLoader loader, @Value("${polku.region:satakunta}") String region) {
        this.loader = loader;
        this.region = region;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!region.isBlank()) {
            loader.load(region);
        }
    }
}
