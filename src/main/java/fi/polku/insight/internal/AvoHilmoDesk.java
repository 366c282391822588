package fi.polku.insight.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.insight.InsightPermission;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.web.BadRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the event chains of care of a month with the fields of THL's AvoHILMO, for those who answer
 * for the sending. A chain belongs to the month in which it began, so the file of a month grows as
 * its visits come true and is sent whole again.
 */
@Service
public class AvoHilmoDesk {
    private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-(0[1-9]|1[0-2])");

    private final Access access;
    private final AccessLog log;
    private final AvoHilmoQueries queries;
    private final Now now;

    AvoHilmoDesk(Access access, AccessLog log, AvoHilmoQueries queries, Now now) {
        this.access = access;
        this.log = log;
        this.queries = queries;
        this.now = now;
    }

    /**
     * A file that may be given.
     *
     * @param people whose data the log already says is in it
     */
    public record Export(YearMonth month, Set<ClientId> people) {
        public Export {
            people = Set.copyOf(people);
        }

        /** As it is saved, for example {@code avohilmo-2026-10.csv}. */
        public String fileName() {
            return "avohilmo-" + month + ".csv";
        }

        private Instant from() {
            return month.atDay(1).atStartOfDay(Now.ZONE).toInstant();
        }

        private Instant until() {
            return month.plusMonths(1).atDay(1).atStartOfDay(Now.ZONE).toInstant();
        }
    }

    /** Where the file goes, a line at a time. */
    public interface Lines {
        /** One line, without its end. */
        void line(String text) throws IOException;
    }

    /** Writes in the log of everybody who is in the file that it is taken out. */
    @Transactional
    public Export open(Actor actor, String month) {
        access.require(actor, InsightPermission.EXPORT);
        var empty = new Export(month(month), Set.of());
        List<ClientId> people = queries.listPeople(empty.from(), empty.until());
        log.taken(actor, people, "AVOHILMO", "STATISTICS");
        return new Export(empty.month(), Set.copyOf(people));
    }

    /**
     * The file itself. The log has been kept before the first line goes out; a person of whom it
     * does not tell, because the record came between the two, waits for the next file.
     */
    @Transactional(readOnly = true)
    public void write(Export export, Lines lines) throws IOException {
        lines.line(AvoHilmoField.head());
        try (var chains = queries.streamChains(export.from(), export.until(), now.today())) {
            chains.filter(c -> c.clientId() == null || export.people().contains(c.clientId()))
                    .map(AvoHilmoField::line)
                    .forEach(line -> {
                        try {
                            lines.line(line);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private YearMonth month(String text) {
        if (!MONTH.matcher(text).matches()
                || YearMonth.parse(text).isAfter(YearMonth.from(now.today()))) {
            throw new BadRequest(
                    List.of(new BadRequest.Field("month", "insight.avohilmo.month", Map.of())));
        }
        return YearMonth.parse(text);
    }
}
