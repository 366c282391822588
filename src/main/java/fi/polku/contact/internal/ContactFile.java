package fi.polku.contact.internal;

import fi.polku.client.Disclosure;
import fi.polku.contact.ContactView;
import fi.polku.deadline.ClockView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the contact's page shows.
 *
 * @param disclosure what the reader may know of where the person is; the contact is masked by it
 * @param reporter who raised the worry; null when it is none
 * @param alike other open contacts that may be of the same person
 * @param mine whether the reader has taken it
 */
public record ContactFile(
        ContactView contact,
        Disclosure disclosure,
        @Nullable String clientName,
        @Nullable ReporterRow reporter,
        List<ActionRow> actions,
        List<ClockView> clocks,
        List<ContactView> alike,
        boolean mine) {}
