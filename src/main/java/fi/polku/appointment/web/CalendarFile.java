package fi.polku.appointment.web;

import fi.polku.appointment.AppointmentView;
import fi.polku.client.Disclosures;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * An appointment as a file for the reader's own calendar. Calendars are shared and shown on locked
 * screens, so it says when and where, never what for; of a protected person not even where.
 */
@Component
class CalendarFile {
    private final Organizations organizations;
    private final Disclosures disclosures;
    private final Now now;

    CalendarFile(Organizations organizations, Disclosures disclosures, Now now) {
        this.organizations = organizations;
        this.disclosures = disclosures;
        this.now = now;
    }

    String of(Texts t, AppointmentView a) {
        boolean masked = !disclosures.hidden(List.of(a.client())).isEmpty();
        // Moments are written in UTC, which every calendar turns to local time by itself.
        VEvent event =
                (VEvent)
                        new VEvent()
                                .withProperty(new Uid(a.id().value() + "@polku"))
                                .withProperty(new DtStamp(now.instant()))
                                .withProperty(new DtStart<>(a.startsAt()))
                                .withProperty(new DtEnd<>(a.endsAt()))
                                .withProperty(
                                        new Summary(
                                                t.text(
                                                        masked
                                                                ? "appointment.calendar.summary.masked"
                                                                : "appointment.calendar.summary")))
                                .getFluentTarget();
        if (!masked) {
            event.add(
                    new Location(
                            organizations
                                    .unit(a.unit())
                                    .map(u -> t.of(u.name()) + ", " + u.street())
                                    .orElse("")));
        }
        return new Calendar()
                .withProperty(new ProdId("-//Polku//Polku 0.1//FI"))
                .withProperty(ImmutableVersion.VERSION_2_0)
                .withProperty(ImmutableCalScale.GREGORIAN)
                .withComponent(event)
                .getFluentTarget()
                .toString();
    }
}
