package fi.polku.deadline.web;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.deadline.ClockNotice;
import fi.polku.kernel.ClientId;
import fi.polku.platform.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts warnings into words. */
@Component
class NoticeWords {
    private final Clients clients;
    private final AccessLog accessLog;

    NoticeWords(Clients clients, AccessLog accessLog) {
        this.clients = clients;
        this.accessLog = accessLog;
    }

    List<ClockListPage.Notice> of(Actor actor, List<ClockNotice> notices, Texts t) {
        Map<ClientId, ClientDetails> people =
                clients.all(
                        notices.stream()
                                .map(ClockNotice::client)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        accessLog.viewedAll(actor, people.keySet(), "CLOCKS", "CARE");
        return notices.stream().map(n -> line(n, people, t)).toList();
    }

    private static ClockListPage.Notice line(
            ClockNotice n, Map<ClientId, ClientDetails> people, Texts t) {
        ClientId client = n.client();
        ClientDetails who = client == null ? null : people.get(client);
        String family = t.text("deadline.code.family." + n.family());
        return new ClockListPage.Notice(
                "/work/clocks/" + n.deadline().value(),
                (who == null ? "" : who.name() + ": ")
                        + t.text(
                                "deadline.notice." + n.warning(),
                                "due",
                                t.date(n.dueOn()),
                                "booked",
                                n.bookedOn() == null ? "" : t.date(n.bookedOn())),
                t.text(
                        "deadline.notice.more",
                        "family",
                        family,
                        "given",
                        t.dateShort(n.givenOn())));
    }
}
