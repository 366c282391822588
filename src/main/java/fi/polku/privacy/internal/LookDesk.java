package fi.polku.privacy.internal;

import fi.polku.access.Actor;
import fi.polku.access.Views;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.MomentToken;
import fi.polku.privacy.LookedAt;
import fi.polku.privacy.Looks;
import fi.polku.privacy.LooksPage;
import fi.polku.privacy.NamesOfViewers;
import fi.polku.privacy.Withholding;
import fi.polku.privacy.domain.LogAge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class LookDesk implements Looks {
    private static final int PAGE = 30;

    /** More rows than a file needs; a hundred views a day for two years. */
    private static final int MOST = 73_000;

    private final Views views;
    private final Withheld withheld;
    private final LookWords words;
    private final Organizations organizations;
    private final Disclosures disclosures;
    private final Now now;
    private final NamesOfViewers policy;

    LookDesk(
            Views views,
            Withheld withheld,
            LookWords words,
            Organizations organizations,
            Disclosures disclosures,
            Now now,
            @Value("${polku.privacy.names-of-viewers:on-request}") NamesOfViewers policy) {
        this.views = views;
        this.withheld = withheld;
        this.words = words;
        this.organizations = organizations;
        this.disclosures = disclosures;
        this.now = now;
        this.policy = policy;
    }

    @Override
    public LooksPage of(Actor reader, ClientId client, Wanted wanted, Texts t) {
        List<Withholding> inForce = withheld.inForce(client);
        Disclosure disclosure = disclosures.of(reader, client);
        Views.Withheld hidden = Withheld.of(inForce);
        MomentToken from = MomentToken.read(wanted.after()).orElse(null);
        var filter =
                new Views.Filter(
                        LogAge.from(wanted.fromOn(), now.today()),
                        wanted.toOn(),
                        wanted.unit(),
                        wanted.part(),
                        from == null ? null : new Views.Place(from.at(), from.id()),
                        PAGE + 1);
        List<Views.View> found = views.list(reader, client, filter, hidden);
        List<Views.View> shown = found.subList(0, Math.min(PAGE, found.size()));
        Views.Counts counts = views.count(reader, client, filter, hidden);
        Views.Choices choices = views.choices(reader, client, LogAge.firstDay(now.today()), hidden);
        return new LooksPage(
                days(shown, disclosure, inForce, t),
                t.count("privacy.access.views", counts.views())
                        + " "
                        + t.count("privacy.access.units", counts.units()),
                choices.units().stream()
                        .filter(disclosure::tells)
                        .flatMap(u -> organizations.unit(u).stream())
                        .map(u ->
                                new Choice(
                                        u.id().value().toString(),
                                        t.of(u.name()),
                                        u.id().equals(wanted.unit())))
                        .toList(),
                choices.parts().stream()
                        .map(p -> new Choice(p, LookWords.part(p, t), p.equals(wanted.part())))
                        .toList(),
                found.size() > PAGE
                        ? new MomentToken(shown.getLast().viewedAt(), shown.getLast().id()).text()
                        : null);
    }

    private List<LooksPage.Day> days(
            List<Views.View> shown, Disclosure disclosure, List<Withholding> inForce, Texts t) {
        var days = new LinkedHashMap<LocalDate, List<LookedAt>>();
        for (Views.View view : shown) {
            days.computeIfAbsent(Now.dayOf(view.viewedAt()), d -> new ArrayList<>())
                    .add(look(view, disclosure, inForce, policy == NamesOfViewers.SHOWN, t));
        }
        return days.entrySet().stream()
                .map(d -> new LooksPage.Day(t.dateLong(d.getKey()), d.getValue()))
                .toList();
    }

    @Override
    public List<LookedAt> newest(Actor reader, ClientId client, int limit, Texts t) {
        List<Withholding> inForce = withheld.inForce(client);
        Disclosure disclosure = disclosures.of(reader, client);
        return views.list(reader, client, Views.Filter.newest(limit), Withheld.of(inForce)).stream()
                .map(v -> look(v, disclosure, inForce, policy == NamesOfViewers.SHOWN, t))
                .toList();
    }

    @Override
    public Optional<LookedAt> find(Actor reader, ClientId client, UUID view, Texts t) {
        List<Withholding> inForce = withheld.inForce(client);
        Disclosure disclosure = disclosures.of(reader, client);
        return views.find(reader, client, view, Withheld.of(inForce))
                .map(v -> look(v, disclosure, inForce, policy == NamesOfViewers.SHOWN, t));
    }

    @Override
    public Optional<LookedAt> toldIn(Actor reader, ClientId client, UUID view, Texts t) {
        List<Withholding> inForce = withheld.inForce(client);
        Disclosure disclosure = disclosures.of(reader, client);
        return views.find(reader, client, view, Withheld.of(inForce))
                .map(v -> look(v, disclosure, inForce, policy != NamesOfViewers.NEVER, t));
    }

    @Override
    public List<LookedAt> all(
            Actor reader,
            ClientId client,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            boolean named,
            Texts t) {
        List<Withholding> inForce = withheld.inForce(client);
        Disclosure disclosure = disclosures.of(reader, client);
        boolean tell = policy == NamesOfViewers.SHOWN || (named && policy != NamesOfViewers.NEVER);
        return views
                .list(
                        reader,
                        client,
                        new Views.Filter(fromOn, toOn, null, null, null, MOST),
                        Withheld.of(inForce))
                .stream()
                .map(v -> look(v, disclosure, inForce, tell, t))
                .toList();
    }

    @Override
    public LookedAt shown(Views.View view, Texts t) {
        return words.of(view, Disclosure.WHOLE, policy == NamesOfViewers.SHOWN, null, t);
    }

    private LookedAt look(
            Views.View view,
            Disclosure disclosure,
            List<Withholding> inForce,
            boolean named,
            Texts t) {
        return words.of(
                view,
                disclosure,
                named,
                view.withheld() ? Withheld.ground(inForce, view) : null,
                t);
    }
}
