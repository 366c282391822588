package fi.polku.portal.web;

import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.deadline.ClockCard;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.team.OwnWorkers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clients of an own worker, whoever's clock comes first at the top. */
@Component
class OwnPeople {
    private final OwnWorkers ownWorkers;
    private final Deadlines deadlines;
    private final Clients clients;
    private final Now now;

    OwnPeople(OwnWorkers ownWorkers, Deadlines deadlines, Clients clients, Now now) {
        this.ownWorkers = ownWorkers;
        this.deadlines = deadlines;
        this.clients = clients;
        this.now = now;
    }

    /** The first ones, and how many there are in all. */
    record Shown(List<DayPage.Person> people, List<ClientId> shown, int inAll) {}

    Shown of(@Nullable ProfessionalId me, int limit, Texts t) {
        if (me == null) {
            return new Shown(List.of(), List.of(), 0);
        }
        List<ClientId> all = ownWorkers.clientsOf(me);
        var clocks = new LinkedHashMap<ClientId, @Nullable ClockView>();
        for (ClockView clock : deadlines.nearestFor(all)) {
            ClientId client = clock.client();
            if (client != null) {
                clocks.put(client, clock);
            }
        }
        all.forEach(c -> clocks.putIfAbsent(c, null));
        List<ClientId> first = clocks.keySet().stream().limit(limit).toList();
        Map<ClientId, ClientDetails> people = clients.all(first);
        LocalDate today = now.today();
        return new Shown(
                first.stream().map(c -> person(c, people.get(c), clocks.get(c), t, today)).toList(),
                first,
                all.size());
    }

    private static DayPage.Person person(
            ClientId id,
            @Nullable ClientDetails who,
            @Nullable ClockView clock,
            Texts t,
            LocalDate today) {
        ClockCard card = clock == null ? null : ClockCard.of(clock, t, today, true);
        return new DayPage.Person(
                "/work/clients/" + id.value(),
                who == null ? "" : who.initials(),
                who == null ? "" : who.name(),
                card == null ? t.text("portal.day.clock.none") : card.name(),
                card == null ? "ok" : card.tone(),
                card == null ? "" : card.tag());
    }
}
