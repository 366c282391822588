package fi.polku.client.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.client.Candidate;
import fi.polku.client.ClientDetails;
import fi.polku.client.ClientMerges;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.client.Doubles;
import fi.polku.client.IdentifierKind;
import fi.polku.client.Places;
import fi.polku.kernel.ClientId;
import fi.polku.platform.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two records in the reader's words; each look at them is written down. */
@Component
class PairViews {
    private final Clients clients;
    private final ClientMerges merges;
    private final Access access;
    private final AccessLog log;
    private final Places places;
    private final Disclosures disclosures;

    PairViews(
            Clients clients,
            ClientMerges merges,
            Access access,
            AccessLog log,
            Places places,
            Disclosures disclosures) {
        this.clients = clients;
        this.merges = merges;
        this.access = access;
        this.log = log;
        this.places = places;
        this.disclosures = disclosures;
    }

    PairList list(Actor actor, Doubles.PairPage page, boolean admin, Texts t) {
        String address = address(admin);
        var ids =
                page.pairs().stream()
                        .flatMap(p -> java.util.stream.Stream.of(p.one(), p.other()))
                        .collect(Collectors.toSet());
        Map<ClientId, ClientDetails> people = clients.all(ids);
        log.viewedAll(actor, ids, "DOUBLE", "RECORDS");
        var rows = new ArrayList<PairList.Row>();
        for (Doubles.Pair pair : page.pairs()) {
            ClientDetails one = Objects.requireNonNull(people.get(pair.one()));
            ClientDetails other = Objects.requireNonNull(people.get(pair.other()));
            rows.add(
                    new PairList.Row(
                            address + "/" + pair.id(),
                            one.name().equals(other.name())
                                    ? one.name()
                                    : one.name() + " – " + other.name(),
                            born(one, t).equals(born(other, t))
                                    ? born(one, t)
                                    : born(one, t) + " – " + born(other, t),
                            likelihood(pair.likelihood(), t),
                            Candidate.Level.of(pair.likelihood()).name(),
                            words(pair.reasons(), t)));
        }
        return new PairList(
                address,
                admin,
                t.text(admin ? "client.doubles.lead.all" : "client.doubles.lead"),
                rows,
                page.next() == null ? null : page.next().toString());
    }

    PairView view(
            Actor actor, Doubles.Pair pair, boolean admin, Map<String, String> typed, Texts t) {
        log.viewedAll(actor, List.of(pair.one(), pair.other()), "DOUBLE", "RECORDS");
        ClientDetails one = clients.get(pair.one());
        ClientDetails other = clients.get(pair.other());
        boolean joined = clients.current(pair.one()).equals(clients.current(pair.other()));
        Doubles.Judged judged = pair.judged();
        return new PairView(
                address(admin) + "/" + pair.id(),
                address(admin),
                side(actor, one),
                side(actor, other),
                likelihood(pair.likelihood(), t),
                Candidate.Level.of(pair.likelihood()).name(),
                pair.reasons().stream().map(r -> t.text("client.match." + r)).toList(),
                pair.against().stream().map(r -> t.text("client.match." + r)).toList(),
                rows(actor, one, other, t),
                one.identityCode() != null && other.identityCode() != null,
                joined,
                judged == null
                        ? null
                        : t.text(
                                "client.doubles.said." + judged,
                                "who",
                                pair.judgedBy() == null ? "Polku" : pair.judgedBy(),
                                "at",
                                pair.judgedAt() == null ? "" : pair.judgedAt(),
                                "reason",
                                pair.judgeReason() == null ? "" : pair.judgeReason(),
                                "later",
                                pair.laterOn() == null ? "" : pair.laterOn()),
                access.allows(actor, ClientPermission.MERGE),
                typed.getOrDefault("goesOn", ""),
                typed.getOrDefault("reason", ""),
                typed.getOrDefault("notReason", ""));
    }

    /** All that the two say, what differs marked; where protected people are stays untold. */
    private List<PairView.Row> rows(Actor actor, ClientDetails one, ClientDetails other, Texts t) {
        var rows = new ArrayList<PairView.Row>();
        add(rows, t, "familyName", one.familyName(), other.familyName());
        add(rows, t, "givenNames", one.givenNames(), other.givenNames());
        add(rows, t, "callName", one.callName(), other.callName());
        add(rows, t, "bornOn", born(one, t), born(other, t));
        add(rows, t, "sex", sex(one, t), sex(other, t));
        add(rows, t, "identifiers", identifiers(one, t), identifiers(other, t));
        add(
                rows,
                t,
                "language",
                DetailFields.language(t, one.language()),
                DetailFields.language(t, other.language()));
        boolean hidden = one.nonDisclosure() || other.nonDisclosure();
        add(
                rows,
                t,
                "municipality",
                hidden ? t.text("client.list.hidden") : home(actor, one, t),
                hidden ? t.text("client.list.hidden") : home(actor, other, t));
        if (!hidden) {
            add(rows, t, "phone", one.phone(), other.phone());
            add(rows, t, "email", one.email(), other.email());
        }
        add(rows, t, "died", died(one, t), died(other, t));
        return rows;
    }

    private static void add(
            List<PairView.Row> rows,
            Texts t,
            String key,
            @Nullable String one,
            @Nullable String other) {
        String first = Objects.requireNonNullElse(one, "");
        String second = Objects.requireNonNullElse(other, "");
        if (!first.isEmpty() || !second.isEmpty()) {
            rows.add(
                    new PairView.Row(
                            t.text("client.compare." + key), first, second, !first.equals(second)));
        }
    }

    private String home(Actor actor, ClientDetails who, Texts t) {
        String code = who.municipalityCode();
        return code == null ? "" : places.municipality(t, disclosures.of(actor, who.id()), code);
    }

    private String identifiers(ClientDetails who, Texts t) {
        return clients.identifiers(who.id()).stream()
                .map(i ->
                        i.kind() == IdentifierKind.HETU
                                ? i.value()
                                : t.text("client.identifier." + i.kind()) + " " + i.value())
                .collect(Collectors.joining(", "));
    }

    private static String sex(ClientDetails who, Texts t) {
        return who.sex() == null ? "" : t.text("client.compare.sex." + who.sex());
    }

    private static String died(ClientDetails who, Texts t) {
        return who.diedOn() == null ? "" : t.date(who.diedOn());
    }

    private static String born(ClientDetails who, Texts t) {
        return who.bornOn() == null ? t.text("client.compare.unknown") : t.date(who.bornOn());
    }

    private PairView.Side side(Actor actor, ClientDetails who) {
        boolean opens =
                access.allows(actor, ClientPermission.CHANGE) && access.maySee(actor, who.id());
        return new PairView.Side(
                who.id().value().toString(),
                who.name(),
                opens ? "/work/clients/" + who.id().value() : null);
    }

    static String likelihood(double likelihood, Texts t) {
        return t.text(
                "client.likelihood." + Candidate.Level.of(likelihood),
                "percent",
                Candidate.percent(likelihood));
    }

    private static String words(List<Candidate.Reason> reasons, Texts t) {
        return reasons.stream()
                .map(r -> t.text("client.match." + r))
                .collect(Collectors.joining(" · "));
    }

    static String address(boolean admin) {
        return admin ? "/admin/doubles" : "/work/doubles";
    }

    /** The links of a person's records, in words. */
    List<RecordsPage.Row> links(Actor actor, ClientId client, Texts t) {
        var all = merges.of(actor, client);
        var seen = new HashSet<>(List.of(client));
        all.forEach(m -> seen.addAll(List.of(m.client(), m.goesOn())));
        log.viewedAll(actor, seen, "DOUBLE", "RECORDS");
        return all.stream().map(m -> link(actor, client, m, t)).toList();
    }

    private RecordsPage.Row link(Actor actor, ClientId client, ClientMerges.Merge m, Texts t) {
        boolean goesOn = m.goesOn().equals(client);
        ClientId other = goesOn ? m.client() : m.goesOn();
        var undone = m.undoneAt();
        return new RecordsPage.Row(
                m.id().toString(),
                t.text(goesOn ? "client.records.into" : "client.records.from"),
                clients.get(other).name()
                        + clients.identifiers(other).stream()
                                .map(i -> ", " + i.value())
                                .collect(Collectors.joining()),
                access.maySee(actor, other) ? "/work/clients/" + other.value() : null,
                t.text(
                        "client.records.joined",
                        "who",
                        m.by() == null ? "Polku" : m.by(),
                        "at",
                        m.createdAt(),
                        "reason",
                        m.reason() == null ? "" : m.reason()),
                undone == null
                        ? null
                        : t.text(
                                "client.records.undone",
                                "who",
                                m.undoneBy() == null ? "Polku" : m.undoneBy(),
                                "at",
                                undone,
                                "reason",
                                m.undoReason() == null ? "" : m.undoReason()));
    }
}
