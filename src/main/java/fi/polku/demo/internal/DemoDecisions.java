package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.Matters;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.decision.ApplicationId;
import fi.polku.decision.Applications;
import fi.polku.decision.ClientRelationships;
import fi.polku.decision.CorrectionGround;
import fi.polku.decision.DecisionDraft;
import fi.polku.decision.DecisionId;
import fi.polku.decision.DecisionItem;
import fi.polku.decision.Decisions;
import fi.polku.decision.ImplementationKind;
import fi.polku.decision.NewClientRelationship;
import fi.polku.decision.NoticeWay;
import fi.polku.decision.RelationshipEnd;
import fi.polku.demo.domain.DemoTime;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Applications and decisions of the named people: one carried out, one corrected, one that waits
 * near its limit, and a client relationship that has ended.
 */
@Component
@Order(30)
class DemoDecisions implements DemoStory {
    private static final int HELMI = 8;
    private static final int RISTO = 9;
    private static final int TUOMO = 6;
    private static final int MARJUT = 10;

    private final Clients clients;
    private final Organizations organizations;
    private final DemoAccounts accounts;
    private final Applications applications;
    private final Matters matters;
    private final Decisions decisions;
    private final ClientRelationships relationships;
    private final Now now;

    DemoDecisions(
            Clients clients,
            Organizations organizations,
            DemoAccounts accounts,
            Applications applications,
            Matters matters,
            Decisions decisions,
            ClientRelationships relationships,
            Now now) {
        this.clients = clients;
        this.organizations = organizations;
        this.accounts = accounts;
        this.applications = applications;
        this.matters = matters;
        this.decisions = decisions;
        this.relationships = relationships;
        this.now = now;
    }

    @Override
    public String name() {
        return "matters and decisions";
    }

    @Override
    public void happen(Told told) {
        var today = told.today();
        told.person(HELMI).ifPresent(p -> carriedOut(p, today));
        told.person(RISTO).ifPresent(p -> corrected(p, today));
        told.person(TUOMO).ifPresent(p -> waiting(p, today));
        told.person(MARJUT).ifPresent(p -> ended(p, today));
    }

    private void carriedOut(ClientId client, LocalDate today) {
        var application =
                apply(
                        client,
                        today.minusDays(41),
                        "SOSIAALINEN_KUNTOUTUS",
                        "Haluaisin ryhmään, jossa pääsee taas liikkeelle ja tapaa muita.");
        decider(handler(client, application))
                .ifPresent(worker -> {
                    var decision =
                            decided(
                                    worker,
                                    client,
                                    application,
                                    today.minusDays(30),
                                    List.of(
                                            new DecisionItem(
                                                    "SOSIAALINEN_KUNTOUTUS",
                                                    true,
                                                    "ryhmä kerran viikossa",
                                                    today.minusDays(20),
                                                    today.plusMonths(6))));
                    on(
                            today.minusDays(29),
                            () ->
                                    relationships.begin(
                                            worker,
                                            new NewClientRelationship(
                                                    client,
                                                    ServiceTask.TYOIKAISET,
                                                    worker.units().getFirst(),
                                                    professional(worker),
                                                    today.minusDays(29))));
                    run(
                            today.minusDays(20),
                            () ->
                                    decisions.implemented(
                                            worker,
                                            decision,
                                            "SOSIAALINEN_KUNTOUTUS",
                                            ImplementationKind.STARTED,
                                            today.minusDays(20),
                                            "Ensimmäinen ryhmäkerta."));
                });
    }

    private void corrected(ClientId client, LocalDate today) {
        var application =
                apply(
                        client,
                        today.minusDays(40),
                        "LIIKKUMINEN",
                        "En pääse kuntoutukseen, kun bussi ei kulje.");
        decider(handler(client, application))
                .ifPresent(worker -> {
                    var items =
                            List.of(
                                    new DecisionItem(
                                            "LIIKKUMINEN",
                                            true,
                                            "kahdeksan yhdensuuntaista matkaa kuukaudessa",
                                            today.minusDays(30),
                                            null));
                    var first = decided(worker, client, application, today.minusDays(27), items);
                    var next =
                            on(
                                    today.minusDays(24),
                                    () ->
                                            decisions.correct(
                                                    worker,
                                                    first,
                                                    CorrectionGround.WRITING_ERROR,
                                                    "Matkojen määrä oli kirjoitettu väärin."));
                    run(
                            today.minusDays(24),
                            () -> {
                                decisions.save(
                                        worker,
                                        next,
                                        1,
                                        draft(
                                                worker,
                                                List.of(
                                                        new DecisionItem(
                                                                "LIIKKUMINEN",
                                                                true,
                                                                "kahdeksantoista yhdensuuntaista matkaa kuukaudessa",
                                                                today.minusDays(30),
                                                                null))));
                                decisions.sign(worker, next, 2);
                                decisions.notice(worker, next, NoticeWay.POST, today.minusDays(24));
                            });
                });
    }

    private void waiting(ClientId client, LocalDate today) {
        apply(
                client,
                today.minusDays(8),
                "TAYDENTAVA_TOIMEENTULOTUKI",
                "Tarvitsen tukea uusiin silmälaseihin.");
    }

    private void ended(ClientId client, LocalDate today) {
        decider(unit(clients.get(client)))
                .ifPresent(worker -> {
                    var id =
                            on(
                                    today.minusDays(400),
                                    () ->
                                            relationships.begin(
                                                    Actor.system(),
                                                    new NewClientRelationship(
                                                            client,
                                                            ServiceTask.TYOIKAISET,
                                                            worker.units().getFirst(),
                                                            professional(worker),
                                                            today.minusDays(400))));
                    run(
                            today.minusDays(21),
                            () ->
                                    relationships.end(
                                            worker,
                                            id,
                                            RelationshipEnd.GOALS_REACHED,
                                            today.minusDays(21)));
                });
    }

    private ApplicationId apply(ClientId client, LocalDate day, String service, String words) {
        Actor self = accounts.clientActor(clients.get(client));
        return on(day, () -> applications.apply(self, service, words));
    }

    private DecisionId decided(
            Actor worker,
            ClientId client,
            ApplicationId application,
            LocalDate day,
            List<DecisionItem> items) {
        return on(
                day,
                () -> {
                    var id =
                            decisions.draft(
                                    worker,
                                    matter(worker, client, application),
                                    application,
                                    draft(worker, items));
                    decisions.sign(worker, id, 1);
                    decisions.notice(worker, id, NoticeWay.ELECTRONIC, day);
                    return id;
                });
    }

    private MatterId matter(Actor reader, ClientId client, ApplicationId application) {
        return applications.of(reader, client).stream()
                .filter(a -> a.id().equals(application))
                .findFirst()
                .orElseThrow()
                .matterId();
    }

    /** Who handles it: where the client lived then, which may not be told any more. */
    private UnitId handler(ClientId client, ApplicationId application) {
        return matters.findMatter(matter(Actor.system(), client, application))
                .orElseThrow()
                .producerId();
    }

    private static DecisionDraft draft(Actor worker, List<DecisionItem> items) {
        return new DecisionDraft(
                worker.units().getFirst(),
                false,
                items,
                "Asiakas tarvitsee palvelua selvitäkseen arjessa ja päästäkseen kuntoutukseen.",
                "Hakemus ja palvelutarpeen arvio.",
                "Sosiaalihuoltolaki 1301/2014 11, 14 ja 45 §.",
                false,
                false,
                null,
                null,
                professional(worker),
                false);
    }

    /** A social worker in public office of the unit. */
    private Optional<Actor> decider(UnitId unit) {
        return organizations.professionalsOf(unit).stream()
                .filter(p ->
                        p.profession().equals("SOCIAL_WORKER") && p.publicOffice() && p.licensed())
                .findFirst()
                .map(p -> actor(p, unit));
    }

    private UnitId unit(ClientDetails person) {
        @Nullable String municipality = person.municipalityCode();
        return Optional.ofNullable(municipality)
                .flatMap(m -> organizations.findUnitFor(m, QueueKind.SOCIAL))
                .orElseGet(() -> organizations.unitWithoutMunicipality(QueueKind.SOCIAL));
    }

    private static Actor actor(ProfessionalView who, UnitId unit) {
        return new Actor(
                null,
                who.name(),
                Set.of(Role.PROFESSIONAL, Role.OWN_WORKER),
                who.id(),
                null,
                List.of(unit));
    }

    private static ProfessionalId professional(Actor worker) {
        return Objects.requireNonNull(worker.professional());
    }

    private <T> T on(LocalDate day, Supplier<T> action) {
        return now.callAt(DemoTime.at(day, 10, 15), action);
    }

    private void run(LocalDate day, Runnable action) {
        now.runAt(DemoTime.at(day, 10, 30), action);
    }
}
