package fi.polku.client;

import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a person, what may be said in it and what it may be used for.
 *
 * @param speaks null = not asked
 * @param voicemail whether a voice message may be left; null = not asked
 * @param reminders consent to reminders of booked times; null = not asked
 * @param notices consent to electronic notices; null = not asked
 * @param note what else must be heeded, in the client's words
 * @param reason why it changed
 */
public record ContactWay(
        UUID id,
        Kind kind,
        String value,
        @Nullable Speaks speaks,
        @Nullable Boolean voicemail,
        @Nullable Boolean reminders,
        @Nullable Boolean notices,
        @Nullable String note,
        @Nullable String reason,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {
    /** A telephone, an e-mail address, or where letters are sent. */
    public enum Kind {
        PHONE,
        EMAIL,
        ADDRESS
    }

    /** What may be written to it. */
    public enum Speaks {
        ALL,
        /** Only a wish to be in touch: others may read. */
        CONTACT_US,
        NOTHING
    }

    /** Whether reminders of times may be sent here: asked and agreed to, and writing is allowed. */
    public boolean takesReminders() {
        return Boolean.TRUE.equals(reminders) && speaks != null && speaks != Speaks.NOTHING;
    }

    /** Whether electronic notices may be sent here. */
    public boolean takesNotices() {
        return Boolean.TRUE.equals(notices) && speaks == Speaks.ALL;
    }

    /** The number or address, and beside it what may be said there. */
    public String withHeed(Texts t) {
        String heed = heed(t);
        return heed.isEmpty() ? value : value + " (" + heed + ")";
    }

    /** What whoever uses it must heed, in sentences; empty when nothing is limited. */
    public String heed(Texts t) {
        List<String> sentences = new ArrayList<>();
        if (speaks != null && speaks != Speaks.ALL) {
            sentences.add(t.text("client.heed." + kind + "." + speaks));
        }
        if (kind == Kind.PHONE && Boolean.FALSE.equals(voicemail)) {
            sentences.add(t.text("client.heed.noVoicemail"));
        }
        if (note != null) {
            sentences.add(t.text("client.heed.note", "note", note));
        }
        return String.join(" ", sentences);
    }
}
