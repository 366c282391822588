package fi.polku.privacy.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Views;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Disclosure;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.privacy.BreachFinding;
import fi.polku.privacy.DataRequest;
import fi.polku.privacy.LookedAt;
import fi.polku.privacy.Looks;
import fi.polku.privacy.RefusalGround;
import fi.polku.privacy.RequestDesk;
import fi.polku.privacy.RequestKind;
import fi.polku.privacy.ViewExplanation;
import fi.polku.privacy.WithholdingGround;
import fi.polku.team.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the privacy officer sees of one request. */
@Component
class DeskWords {
    /** Whom an explanation may be asked of. */
    static final List<String> WHOM = List.of("WORKER", "UNIT");

    /** What may be withheld. */
    static final List<String> WHAT = List.of("ROW", "VIEWER");

    /** The 72 hours within which the authority is told (regulation 2016/679 art. 33(1)). */
    private static final Duration AUTHORITY = Duration.ofDays(3);

    private final RequestDesk desk;
    private final RequestWords words;
    private final Clients clients;
    private final Accounts accounts;
    private final Organizations organizations;
    private final Looks looks;
    private final Tasks tasks;

    DeskWords(
            RequestDesk desk,
            RequestWords words,
            Clients clients,
            Accounts accounts,
            Organizations organizations,
            Looks looks,
            Tasks tasks) {
        this.desk = desk;
        this.words = words;
        this.clients = clients;
        this.accounts = accounts;
        this.organizations = organizations;
        this.looks = looks;
        this.tasks = tasks;
    }

    DeskPage page(Actor officer, DataRequest q, Map<String, String> form, Texts t) {
        Views.View view = desk.view(officer, q).orElse(null);
        LookedAt look = view == null ? null : looks.shown(view, t);
        boolean breach = q.kind() == RequestKind.BREACH;
        boolean why = q.kind() == RequestKind.WHY;
        var may =
                new DeskPage.May(
                        q.open() && (!breach || q.finding() != null),
                        q.open() && !breach,
                        q.open() && why,
                        q.open() && breach && q.finding() == null,
                        view != null);
        return new DeskPage(
                words.desk(officer, q, look, desk.notes(officer, q.id()), t),
                clients.find(q.clientId()).map(ClientDetails::name).orElse(""),
                view == null ? null : viewer(view),
                view == null ? List.of() : more(view, t),
                breach ? t.dateTime(q.askedAt().plus(AUTHORITY)) : null,
                desk.explanations(officer, q.id()).stream().map(x -> explained(x, t)).toList(),
                q.kind() == RequestKind.CORRECTION
                        ? tasks.ofSubject("data_request", q.id()).stream()
                                .map(task -> task.doneWords())
                                .filter(Objects::nonNull)
                                .toList()
                        : List.of(),
                may,
                choices(q, view, form, t));
    }

    private @Nullable String viewer(Views.View view) {
        if (view.program() != null) {
            return view.program();
        }
        return view.accountId() == null
                ? null
                : accounts.find(view.accountId()).map(Account::name).orElse(null);
    }

    private static List<RequestShown.Fact> more(Views.View view, Texts t) {
        var facts = new ArrayList<RequestShown.Fact>();
        facts.add(new RequestShown.Fact(t.text("privacy.desk.when"), t.dateTime(view.viewedAt())));
        facts.add(
                new RequestShown.Fact(
                        t.text("privacy.desk.relation"),
                        view.kind() == null
                                ? t.text("privacy.desk.relation.none")
                                : t.text("privacy.code.kind." + view.kind())));
        if (view.withheld()) {
            facts.add(
                    new RequestShown.Fact(
                            t.text("privacy.desk.isWithheld"), t.text("privacy.yes")));
        }
        return facts;
    }

    private DeskPage.Explained explained(ViewExplanation x, Texts t) {
        ProfessionalId worker = x.professionalId();
        UnitId unit = x.unitId();
        String whom =
                worker != null
                        ? organizations.professional(worker).map(p -> p.name()).orElse("")
                        : unit != null ? words.unit(unit, Disclosure.WHOLE, t) : "";
        return new DeskPage.Explained(
                whom,
                x.question(),
                t.text("privacy.explain.askedAt", "at", x.askedAt(), "on", x.dueOn()),
                x.answer());
    }

    private static DeskPage.Choices choices(
            DataRequest q, Views.@Nullable View view, Map<String, String> form, Texts t) {
        Stream<String> whom =
                WHOM.stream()
                        .filter(w ->
                                w.equals("UNIT")
                                        ? q.unitId() != null
                                                || (view != null && view.unitId() != null)
                                        : view != null && view.professionalId() != null);
        return new DeskPage.Choices(
                list(whom, "privacy.explain.whom.", form.get("whom"), t),
                list(
                        Arrays.stream(RefusalGround.values())
                                .filter(g -> g.concerns(q.kind()))
                                .map(Enum::name),
                        "privacy.code.ground.",
                        form.get("ground"),
                        t),
                list(
                        Arrays.stream(BreachFinding.values()).map(Enum::name),
                        "privacy.code.finding.",
                        form.get("finding"),
                        t),
                list(WHAT.stream(), "privacy.withhold.what.", form.get("what"), t),
                list(
                        Arrays.stream(WithholdingGround.values()).map(Enum::name),
                        "privacy.look.withheld.",
                        form.get("withholding"),
                        t));
    }

    private static List<Choice> list(
            Stream<String> codes, String prefix, @Nullable String chosen, Texts t) {
        return codes.map(c -> new Choice(c, t.text(prefix + c), c.equals(chosen))).toList();
    }
}
