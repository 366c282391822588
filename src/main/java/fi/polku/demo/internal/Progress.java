package fi.polku.demo.internal;

import fi.polku.platform.Now;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a long making has come: a bar on a terminal, else a line in the log now and then. */
final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final int WIDTH = 32;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);
    private final String what;
    private final long already;
    private final long all;
    private final Now now;
    private final Instant began;
    private final boolean terminal;
    private Instant told;

    @SuppressWarnings("SystemConsoleNull") // its own documentation still allows null
    Progress(String what, long already, long all, Now now) {
        this.what = what;
        this.already = already;
        this.all = all;
        this.now = now;
        this.began = now.instant();
        this.told = began;
        var console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    void at(long done) {
        Instant moment = now.instant();
        if (terminal) {
            @SuppressWarnings("SystemOut") // a bar is drawn over itself, which a log cannot do
            PrintStream out = System.err;
            out.print("\r" + bar(done) + " " + words(done, moment) + " ");
            if (done >= all) {
                out.println();
            }
            out.flush();
        } else if (!moment.isBefore(told.plus(BETWEEN_LINES))) {
            told = moment;
            LOG.info("{}: {}", what, words(done, moment));
        }
    }

    private String bar(long done) {
        int full = all == 0 ? WIDTH : (int) (WIDTH * done / all);
        return what + " [" + "#".repeat(full) + "-".repeat(WIDTH - full) + "]";
    }

    private String words(long done, Instant moment) {
        double seconds = Math.max(0.001, Duration.between(began, moment).toMillis() / 1000.0);
        double rate = (done - already) / seconds;
        String left = rate <= 0 ? "?" : String.valueOf(Math.round((all - done) / rate));
        return "%d/%d, %.0f/s, %s s left".formatted(done, all, rate, left);
    }
}
