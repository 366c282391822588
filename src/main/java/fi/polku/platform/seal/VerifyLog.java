package fi.polku.platform.seal;

import fi.polku.platform.database.DatabaseAtHand;
import fi.polku.platform.start.StartupFailure;
import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * {@code ./polku verify-log}: proves the whole log without starting Polku, and says in words where
 * it is broken. Knows the options of start that tell where the database is.
 */
public final class VerifyLog {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int CANNOT = 2;
    private static final long EVERY = 1_000_000;

    private VerifyLog() {}

    /** The exit code: 0 whole, 1 broken, 2 could not be proved. */
    public static int run(String[] arguments, PrintStream out) {
        Map<String, String> options = options(arguments);
        Texts t = new Bundles().in(options.getOrDefault("language", "en"));
        Path data = Path.of(option(options, "polku.data-dir", "data"));
        String file = option(options, "polku.seal-file", "");
        var anchor = new SealFile(file.isBlank() ? SealFile.beside(data) : Path.of(file));
        try (var database =
                DatabaseAtHand.open(
                        data,
                        options.getOrDefault("spring.datasource.url", environment("url")),
                        options.getOrDefault("spring.datasource.username", environment("username")),
                        options.getOrDefault(
                                "spring.datasource.password", environment("password")))) {
            long began = System.nanoTime();
            var proof = prove(database, anchor, out, t);
            long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            out.println(summary(proof, millis, t));
            if (proof.anchors() == 0) {
                out.println(t.text("platform.seal.noAnchor", "file", anchor.path()));
            }
            Fault fault = proof.fault();
            out.println(
                    fault == null
                            ? t.text("platform.seal.whole")
                            : t.text("platform.seal.broken") + " " + fault.sentence(t));
            return fault == null ? WHOLE : BROKEN;
        } catch (StartupFailure | org.springframework.dao.DataAccessException e) {
            out.println(t.text("platform.seal.cannot", "why", String.valueOf(e.getMessage())));
            return CANNOT;
        }
    }

    private static Proof prove(DatabaseAtHand database, SealFile anchor, PrintStream out, Texts t) {
        var source = database.source();
        var told = new long[] {EVERY};
        return new LogProof(
                        new SealQueries(JdbcClient.create(source)),
                        LogProofs.atOneMoment(new JdbcTransactionManager(source)),
                        LogProof.anchors(anchor),
                        rows -> {
                            if (rows >= told[0]) {
                                out.println(t.text("platform.seal.soFar", "n", rows));
                                told[0] += EVERY;
                            }
                        })
                .from(1);
    }

    private static String summary(Proof proof, long millis, Texts t) {
        return t.text(
                "platform.seal.summary",
                "rows",
                proof.rows(),
                "batches",
                proof.batches(),
                "erased",
                proof.erased(),
                "waiting",
                proof.waiting(),
                "anchors",
                proof.anchors(),
                "seconds",
                String.format(Locale.ROOT, "%.1f", millis / 1000.0),
                "speed",
                proof.rows() * 1000 / millis);
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            if (argument.startsWith("--") && sign > 0) {
                options.put(argument.substring(2, sign), argument.substring(sign + 1));
            }
        }
        return options;
    }

    private static @Nullable String environment(String name) {
        return System.getenv("SPRING_DATASOURCE_" + name.toUpperCase(Locale.ROOT));
    }

    private static String option(Map<String, String> options, String name, String otherwise) {
        String given = options.get(name);
        if (given != null) {
            return given;
        }
        String variable = System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
        return variable == null ? otherwise : variable;
    }
}
