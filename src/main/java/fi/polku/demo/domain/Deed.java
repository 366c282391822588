package fi.polku.demo.domain;

import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.ServiceType;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.Outcome;
import fi.polku.contact.Area;
import fi.polku.contact.Channel;
import fi.polku.contact.CloseReason;
import fi.polku.contact.Whom;
import fi.polku.demo.domain.DemoTime.Span;
import fi.polku.demo.domain.Staff.Worker;
import fi.polku.kernel.ServiceTask;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that somebody does in an invented life. */
public sealed interface Deed {
    Instant at();

    /** Which contact of the life it belongs to, from zero. */
    int contact();

    /**
     * Somebody contacts.
     *
     * @param by who writes it down; null when the client does
     */
    record Contacted(
            Instant at,
            int contact,
            Channel channel,
            Whom whom,
            Area area,
            String text,
            @Nullable Worker by)
            implements Deed {}

    /** A professional calls back. */
    record CalledBack(Instant at, int contact, Worker by, boolean reached) implements Deed {}

    /** Closed without an assessment. */
    record Closed(Instant at, int contact, Worker by, CloseReason why, String told)
            implements Deed {}

    /** The need of care is assessed. */
    record CareAssessed(
            Instant at,
            int contact,
            Worker by,
            Outcome outcome,
            @Nullable String profession,
            boolean oral)
            implements Deed {}

    /**
     * The need of social support is assessed.
     *
     * @param nurse who assesses the need of care beside it, when the contact came to health care
     */
    record NeedAssessed(
            Instant at,
            int contact,
            Worker by,
            Worker nurse,
            Outcome outcome,
            Set<NeedCode> needs,
            ServiceTask task)
            implements Deed {}

    /** The social matter is over. */
    record MatterClosed(Instant at, int contact, Worker by, MatterEnd why) implements Deed {}

    /** A time is booked. */
    record Booked(Instant at, int contact, Worker by, Worker with, ServiceType service, Span time)
            implements Deed {}

    /** The booked time is given up. */
    record Cancelled(Instant at, int contact, Worker by, CancelledBy who, @Nullable String reason)
            implements Deed {}

    /** The client came. */
    record Attended(Instant at, int contact, Worker by, ServiceType service) implements Deed {}

    /** The client did not come. */
    record Missed(Instant at, int contact, Worker by) implements Deed {}
}
