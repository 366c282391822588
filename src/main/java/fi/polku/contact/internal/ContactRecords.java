package fi.polku.contact.internal;

import fi.polku.access.Actor;
import fi.polku.contact.Area;
import fi.polku.contact.ContactId;
import fi.polku.contact.Direction;
import fi.polku.contact.Urgency;
import fi.polku.contact.domain.ServiceTasks;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is kept of every act on a contact: the trail, the journal, the header, the day it is due.
 */
@Component
class ContactRecords {
    private static final int LONGEST_TEXT = 4000;

    private final ContactClocks clocks;
    private final Organizations organizations;
    private final Now now;
    private final HandlingQueries handlingQueries;
    private final ContactActionQueries actionQueries;

    ContactRecords(
            ContactClocks clocks,
            Organizations organizations,
            Now now,
            HandlingQueries handlingQueries,
            ContactActionQueries actionQueries) {
        this.clocks = clocks;
        this.organizations = organizations;
        this.now = now;
        this.handlingQueries = handlingQueries;
        this.actionQueries = actionQueries;
    }

    void action(
            ContactRow row,
            String kind,
            @Nullable String reason,
            @Nullable String told,
            @Nullable Object decided,
            Actor actor) {
        Instant at = now.instant();
        actionQueries.insertAction(row.id(), kind, reason, told, decided, actor, at, at);
    }

    static JournalEntry entry(ContactRow row, String key, Actor by) {
        return entry(row.clientId(), key, row.id(), by, row.isWorry());
    }

    /** A worry stays out of the client's sight: who looked into it would tell who raised it. */
    static JournalEntry entry(
            @Nullable ClientId client, String key, ContactId id, Actor by, boolean hidden) {
        var entry =
                JournalEntry.about(client)
                        .by(by.account(), by.mainRole().name())
                        .key(key)
                        .subject("contact", id.value());
        return hidden ? entry.hiddenFromClient() : entry;
    }

    RecordHeader header(
            Direction direction, List<Area> areas, @Nullable Integer age, UnitId unit, Actor by) {
        return new RecordHeader(
                direction.register(),
                ServiceTasks.of(direction, areas, age),
                organizations.organiser(),
                unit,
                by.account(),
                by.account() == null ? null : by.mainRole().name(),
                RecordStatus.FINAL);
    }

    void saveDue(ContactId id, Urgency urgency, Instant happenedAt, Due before) {
        handlingQueries.saveDue(id, Due.of(clocks.of(id), urgency, happenedAt, before));
    }

    UnitId unitFor(@Nullable String municipality, Direction direction) {
        return (municipality == null
                        ? Optional.<UnitId>empty()
                        : organizations.findUnitFor(municipality, direction.queue()))
                .orElseGet(() -> organizations.unitWithoutMunicipality(direction.queue()));
    }

    static String required(String field, String text, String key) {
        if (text.isBlank()) {
            throw Refusal.onField(field, key);
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Refusal.onField(field, "contact.error.long", Map.of("most", LONGEST_TEXT));
        }
        return text.strip();
    }

    static @Nullable UUID uuid(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
