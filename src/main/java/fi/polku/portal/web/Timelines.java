package fi.polku.portal.web;

import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalRow;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.MomentToken;
import fi.polku.privacy.JournalSentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of what has happened, newest first, in sentences. */
@Component
class Timelines {
    private static final int PAGE = 20;

    private final Journal journal;
    private final JournalSentences sentences;

    Timelines(Journal journal, JournalSentences sentences) {
        this.journal = journal;
        this.sentences = sentences;
    }

    /**
     * A page for the client ({@code work} false) or for a professional.
     *
     * @param masked whether names of places are left out, because the person is protected
     *     (turvakielto)
     */
    Timeline page(ClientId client, boolean work, boolean masked, @Nullable String after, Texts t) {
        MomentToken from = MomentToken.read(after).orElse(null);
        List<JournalRow> rows =
                journal.page(
                        client,
                        !work,
                        from == null ? null : from.at(),
                        from == null ? null : from.id(),
                        PAGE + 1);
        List<JournalRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        var names = new HashMap<String, String>();
        var entries = new ArrayList<TimelineEntry>();
        LocalDate day = null;
        for (JournalRow row : shown) {
            LocalDate own = Now.dayOf(row.happenedAt());
            entries.add(entry(row, own.equals(day) ? null : own, work, masked, t, names));
            day = own;
        }
        return new Timeline(entries, rows.size() > PAGE ? token(shown.getLast()) : null);
    }

    private static String token(JournalRow row) {
        return new MomentToken(row.happenedAt(), row.id()).text();
    }

    private TimelineEntry entry(
            JournalRow row,
            @Nullable LocalDate day,
            boolean work,
            boolean masked,
            Texts t,
            Map<String, String> names) {
        boolean later = !Now.dayOf(row.recordedAt()).equals(Now.dayOf(row.happenedAt()));
        return new TimelineEntry(
                row.id(),
                day == null ? null : t.date(day),
                t.time(row.happenedAt()),
                sentences.of(row, work, masked, t, names),
                "CLIENT".equals(row.role()) ? "timeline-entry--client" : "",
                later ? t.text("portal.timeline.recorded", "at", row.recordedAt()) : null);
    }
}
