package fi.polku.portal.web;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Minors;
import fi.polku.client.AboutMe;
import fi.polku.client.ClientDetails;
import fi.polku.client.Glance;
import fi.polku.client.NearLabels;
import fi.polku.client.NearOne;
import fi.polku.kernel.ClientId;
import fi.polku.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The person's own words and the near ones, for the top of the person's page. */
@Component
class PersonNear {
    /** As many as are read at one look; the page of near ones has them all. */
    private static final int SHOWN = 4;

    private final Access access;
    private final Glance glance;
    private final Minors minors;

    PersonNear(Access access, Glance glance, Minors minors) {
        this.access = access;
        this.glance = glance;
        this.minors = minors;
    }

    /** What matters, strengths first; who said it and when stands once under what was said so. */
    List<ClientPage.About> about(List<AboutMe.Statement> said, Texts t) {
        var about = new ArrayList<ClientPage.About>();
        for (AboutMe.Statement one : said) {
            String who = t.text("client.about.said." + one.saidBy(), "at", one.saidAt());
            if (!about.isEmpty() && about.getLast().said().equals(who)) {
                about.add(about.removeLast().without());
            }
            about.add(
                    new ClientPage.About(
                            t.text("client.about.topic." + one.topic() + ".work"),
                            one.words() == null ? "" : one.words(),
                            who));
        }
        return about;
    }

    /** Those who are near, whom to call first. */
    List<ClientPage.Near> near(List<NearOne> near, Texts t) {
        return near.stream()
                .limit(SHOWN)
                .map(n ->
                        new ClientPage.Near(
                                n.name(),
                                NearLabels.what(n, t),
                                n.phone() == null ? "" : n.phone(),
                                NearLabels.tags(n, t)))
                .toList();
    }

    /** The own words, and those who are near now. */
    Glance.Seen of(Actor actor, ClientId client) {
        return glance.of(actor, client);
    }

    /** What of the near ones, and of a minor's own word, one must know before anything else. */
    List<ClientPage.Alert> alerts(
            Actor actor, ClientDetails who, boolean minor, List<NearOne> near, Texts t) {
        var alerts = new ArrayList<ClientPage.Alert>();
        if (near.stream().anyMatch(n -> n.reversed() && n.carer() != null)) {
            alerts.add(new ClientPage.Alert("accent", "heart", t.text("portal.person.carer")));
        }
        if (near.stream().anyMatch(n -> !n.reversed() && n.trusteeScope() != null)) {
            alerts.add(new ClientPage.Alert("warn", "user", t.text("portal.person.trustee")));
        }
        if (minor
                && access.allows(actor, AccessPermission.PROTECT_MINORS)
                && minors.hidden(actor, who.id()).stream().anyMatch(Minors.Hidden::waits)) {
            alerts.add(new ClientPage.Alert("warn", "lock", t.text("portal.person.hiddenWaits")));
        }
        return alerts;
    }
}
