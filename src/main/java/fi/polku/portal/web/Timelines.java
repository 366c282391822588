package fi.polku.portal.web;

import fi.polku.access.Actor;
import fi.polku.client.Disclosure;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.journal.JournalRow;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.MomentToken;
import fi.polku.portal.internal.TimelineDesk;
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

    private final TimelineDesk entries;
    private final JournalSentences sentences;

    Timelines(TimelineDesk entries, JournalSentences sentences) {
        this.entries = entries;
        this.sentences = sentences;
    }

    /**
     * A page for the client and those who act for one.
     *
     * @param disclosure what the reader may know of where the person is
     */
    Timeline page(
            Actor reader, ClientId client, Disclosure disclosure, @Nullable String after, Texts t) {
        return page(reader, client, false, disclosure, after, t);
    }

    /** The same for a professional, who reads of the records that the work task reaches. */
    Timeline pageAtWork(
            Actor reader, ClientId client, Disclosure disclosure, @Nullable String after, Texts t) {
        return page(reader, client, true, disclosure, after, t);
    }

    private Timeline page(
            Actor reader,
            ClientId client,
            boolean work,
            Disclosure disclosure,
            @Nullable String after,
            Texts t) {
        MomentToken from = MomentToken.read(after).orElse(null);
        List<JournalRow> rows =
                this.entries.page(
                        reader,
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
            entries.add(entry(row, own.equals(day) ? null : own, work, disclosure, t, names));
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
            Disclosure disclosure,
            Texts t,
            Map<String, String> names) {
        boolean later = !Now.dayOf(row.recordedAt()).equals(Now.dayOf(row.happenedAt()));
        return new TimelineEntry(
                row.id(),
                day == null ? null : t.date(day),
                t.time(row.happenedAt()),
                sentences.of(row, work, disclosure, t, names),
                "CLIENT".equals(row.role()) || "PROXY".equals(row.role())
                        ? "timeline-entry--client"
                        : "",
                note(row, later, t));
    }

    /** Who did it for the client, and when it was written down if not at once. */
    private static @Nullable String note(JournalRow row, boolean later, Texts t) {
        String recorded = later ? t.text("portal.timeline.recorded", "at", row.recordedAt()) : null;
        if (!"PROXY".equals(row.role())) {
            return recorded;
        }
        String byProxy = t.text("portal.timeline.byProxy");
        return recorded == null ? byProxy : byProxy + " " + recorded;
    }
}
