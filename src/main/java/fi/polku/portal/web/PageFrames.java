package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.Account;
import fi.polku.access.ActingEnded;
import fi.polku.access.Actor;
import fi.polku.access.CurrentActor;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.contact.ContactPermission;
import fi.polku.contact.ContactQueue;
import fi.polku.deadline.ClockKeeping;
import fi.polku.deadline.DeadlinePermission;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.measure.MeasureRequests;
import fi.polku.organization.Organizations;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Frame;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.RetentionPermission;
import fi.polku.privacy.Retentions;
import fi.polku.signal.SignalPermission;
import fi.polku.signal.Signals;
import fi.polku.team.Tasks;
import fi.polku.team.TeamPermission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says round each page whose name one works in and how much waits: a statement for each number. */
@Component
class PageFrames implements Ui.FrameSource {
    private final CurrentActor current;
    private final Access access;
    private final ContactQueue queues;
    private final Tasks tasks;
    private final ClockKeeping clocks;
    private final MeasureRequests measureRequests;
    private final Organizations organizations;
    private final Clients clients;
    private final Retentions retentions;
    private final Signals signals;

    PageFrames(
            CurrentActor current,
            Access access,
            ContactQueue queues,
            Tasks tasks,
            ClockKeeping clocks,
            MeasureRequests measureRequests,
            Organizations organizations,
            Clients clients,
            Retentions retentions,
            Signals signals) {
        this.current = current;
        this.access = access;
        this.queues = queues;
        this.tasks = tasks;
        this.clocks = clocks;
        this.measureRequests = measureRequests;
        this.organizations = organizations;
        this.clients = clients;
        this.retentions = retentions;
        this.signals = signals;
    }

    @Override
    public Frame current(Texts texts) {
        Account account = current.account();
        if (account == null) {
            return Frame.NONE;
        }
        Actor actor = actor();
        return new Frame(unit(actor.units(), texts), acting(actor), counts(actor));
    }

    /** The page that tells of an ended right has a frame too. */
    private Actor actor() {
        try {
            return current.get();
        } catch (ActingEnded ended) {
            return current.oneself();
        }
    }

    private String acting(Actor actor) {
        return actor.proxy() == null ? "" : clients.get(actor.proxy().client()).name();
    }

    private String unit(List<UnitId> units, Texts t) {
        if (units.isEmpty()) {
            return "";
        }
        String first = organizations.unit(units.getFirst()).map(u -> t.of(u.name())).orElse("");
        return units.size() == 1
                ? first
                : t.count("portal.frame.units", units.size() - 1L).replace("{unit}", first);
    }

    private Map<String, Long> counts(Actor actor) {
        var counts = new HashMap<String, Long>();
        ClientId self = actor.client();
        if (self != null && actor.is(Role.CLIENT)) {
            counts.put("measures", (long) measureRequests.openRequests(actor, self).size());
        }
        if (access.allows(actor, ContactPermission.CONTACT_READ) && !actor.units().isEmpty()) {
            counts.put("contacts", queues.countWaiting(actor));
        }
        if (access.allows(actor, DeadlinePermission.READ)) {
            counts.put("clocks", (long) clocks.countNotices(actor));
        }
        if (actor.professional() != null && access.allows(actor, TeamPermission.WORK_ON_TASKS)) {
            counts.put("tasks", tasks.countOpenFor(actor));
        }
        if (actor.professional() != null && access.allows(actor, SignalPermission.HANDLE)) {
            counts.put("signals", signals.countOpen(actor));
        }
        if (access.allows(actor, RetentionPermission.APPROVE_RETENTION)) {
            counts.put("retention", retentions.countWaiting());
        }
        return counts;
    }
}
