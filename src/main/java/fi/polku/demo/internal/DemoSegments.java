package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.demo.domain.DemoTime;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.segment.NewChoice;
import fi.polku.segment.Segment;
import fi.polku.segment.SegmentChoice;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Segments;
import fi.polku.segment.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ways of working of the named people: one chosen otherwise than proposed, one due for looking at
 * again, one at a tie, one where only the client has answered and one who has only begun.
 */
@Component
@Order(20)
class DemoSegments implements DemoStory {
    private final SegmentTalk talk;
    private final Segments segments;
    private final Clients clients;
    private final DemoAccounts accounts;
    private final Now now;

    DemoSegments(
            SegmentTalk talk, Segments segments, Clients clients, DemoAccounts accounts, Now now) {
        this.talk = talk;
        this.segments = segments;
        this.clients = clients;
        this.accounts = accounts;
        this.now = now;
    }

    @Override
    public String name() {
        return "ways of working";
    }

    @Override
    public void happen(Told told) {
        // Helmi: complex, few resources; proposed and chosen.
        chosen(
                told,
                new Talk(8, 30, "1,1,2,2,1", "3,4,4,2,3", Segment.NETWORK, null, 0),
                "Tuntuu hyvältä, että joku pitää langat käsissään.");
        // Risto: the day of looking again, which was agreed, has come.
        chosen(
                told,
                new Talk(9, 60, "1,2,1,0,2", "3,3,4,3,3", Segment.NETWORK, null, 57),
                "Tarvitsen apua papereihin.");
        // Tuomo: proposed network, and he asks for something else.
        chosen(
                told,
                new Talk(
                        6,
                        3,
                        "2,1,2,2,1",
                        "3,3,3,2,2",
                        Segment.COMMUNITY,
                        "Tuomo haluaa ensin ryhmään ja kohtaamispaikkaan. Omatyöntekijä pysyy rinnalla.",
                        0),
                "En halua tiimiä. Haluan tavata ihmisiä.");
        // Kaisa: at the border of resources; the pair chose.
        chosen(
                told,
                new Talk(7, 9, "3,2,2,2,1", "3,3,2,3,2", Segment.COOPERATION, null, 0),
                "Pärjään itse, kun tiedän, kenelle soitan.");
        told.person(4)
                .ifPresent(oona ->
                        now.runAt(
                                DemoTime.at(told.today().minusDays(2), 20, 15),
                                () -> talk.send(self(oona), oona, answers("2,3,2,3,0"))));
        told.person(5)
                .ifPresent(petra ->
                        now.runAt(
                                DemoTime.at(told.today().minusDays(1), 19, 40),
                                () ->
                                        talk.keep(
                                                self(petra),
                                                petra,
                                                answers("3,3,NONE,NONE,NONE"))));
    }

    /**
     * One talk.
     *
     * @param reviewAfter days until the agreed day of looking again; 0 = none was agreed
     */
    private record Talk(
            int person,
            int daysAgo,
            String clients,
            String professionals,
            Segment segment,
            @Nullable String reason,
            int reviewAfter) {}

    private void chosen(Told told, Talk its, String view) {
        Actor worker = told.actor("own-worker");
        LocalDate day = told.today().minusDays(its.daysAgo());
        told.person(its.person())
                .ifPresent(client ->
                        now.runAt(
                                DemoTime.at(day, 10, 20),
                                () -> {
                                    talk.answer(
                                            worker, client, Side.CLIENT, answers(its.clients()));
                                    talk.answer(
                                            worker,
                                            client,
                                            Side.PROFESSIONAL,
                                            answers(its.professionals()));
                                    talk.choose(
                                            worker,
                                            client,
                                            new NewChoice(
                                                    its.segment(),
                                                    its.reason(),
                                                    view,
                                                    its.reviewAfter() == 0
                                                            ? null
                                                            : day.plusDays(its.reviewAfter()),
                                                    false,
                                                    segments.current(worker, client)
                                                            .map(SegmentChoice::id)
                                                            .orElse(null)));
                                }));
    }

    private Actor self(ClientId client) {
        return accounts.clientActor(Objects.requireNonNull(clients.get(client)));
    }

    private static List<String> answers(String joined) {
        return List.of(joined.split(","));
    }
}
