package fi.polku.demo.internal;

import fi.polku.access.Accounts;
import fi.polku.platform.text.Bundles;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the demonstration at the first start and says where it is and whom one can be. */
@Component
@ConditionalOnProperty(name = "polku.demo", havingValue = "true")
@Order(0)
class DemoAtStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);
    private final DemoRegion region;
    private final DemoAccounts demoAccounts;
    private final Accounts accounts;
    private final Bundles bundles;
    private final Environment environment;
    private final String name;
    private final boolean history;
    private final long seed;
    private final double scale;

    DemoAtStart(
            DemoRegion region,
            DemoAccounts demoAccounts,
            Accounts accounts,
            Bundles bundles,
            Environment environment,
            @Value("${polku.region:satakunta}") String name,
            @Value("${polku.demo.history:true}") boolean history,
            @Value("${polku.demo.seed:20260310}") long seed,
            @Value("${polku.demo.scale:0.01}") double scale) {
        this.region = region;
        this.demoAccounts = demoAccounts;
        this.accounts = accounts;
        this.bundles = bundles;
        this.environment = environment;
        this.name = name;
        this.history = history;
        this.seed = seed;
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException(
                    "polku.demo.scale is the share of the residents to make: over 0 and at most 1");
        }
        this.scale = scale;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (name.isBlank()) {
            return;
        }
        demoAccounts.saveWorkers(demoAccounts.home());
        if (!history) {
            return;
        }
        region.make(name, seed, scale);
        var texts = bundles.in("fi");
        String people =
                accounts.demonstration().stream()
                        .map(a -> "  " + a.name() + ", " + texts.of(a.label()))
                        .collect(Collectors.joining("\n"));
        LOG.info(
                "Polku: http://localhost:{}\n{}\n{}",
                environment.getProperty("local.server.port", "8080"),
                texts.text("demo.signInAs"),
                people);
    }
}
