package fi.polku.testing;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.access.Holder;
import fi.polku.access.JointServices;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotSearch;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.Slots;
import fi.polku.appointment.VisitResult;
import fi.polku.appointment.Visits;
import fi.polku.assessment.AssessmentRecording;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.contact.Receipt;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.measure.MeasureAnswers;
import fi.polku.measure.MeasureRequests;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.UnitView;
import fi.polku.path.NewGoal;
import fi.polku.path.NewReview;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathPlans;
import fi.polku.path.PathReviews;
import fi.polku.path.Paths;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.team.NewTask;
import fi.polku.team.OwnWorkers;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who has gone the whole journey in a municipality and units that nobody else has, so that
 * a page that tells the place of anybody tells it of this person.
 */
public final class HiddenJourney {
    public static final String MUNICIPALITY = "979";
    public static final String PHONE = "0447777123";
    public static final String EMAIL = "mari@piilo.example";
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final Map<Integer, String> LEVELS =
            Map.of(-2, "En jaksa.", -1, "Vähän.", 0, "Jaksan.", 1, "Hyvin.", 2, "Ilo.");

    private final ApplicationContext beans;
    public final UnitView home;
    public final UnitView away;
    public final ProfessionalView homeWorker;
    public final ProfessionalView awayWorker;

    /** The places alone, with nobody in them. */
    public HiddenJourney(ApplicationContext beans) {
        this.beans = beans;
        jdbc().sql(
                        """
                        INSERT INTO municipality (code, name, postal_code, post_office, population, region, created_at)
                        VALUES ('979', '{"fi": "Piilola"}', '99799', 'PIILOLA', 1, 'test', now())
                        ON CONFLICT DO NOTHING
                        """)
                .update();
        home = unit("Katvelan vastaanotto", "Katvekuja 7", "0287777001");
        away = unit("Suojalan kuntoutus", "Suojakatu 3", "0287777002");
        var organizations = the(Organizations.class);
        organizations.save(home);
        organizations.save(away);
        for (String kind : List.of("HEALTH", "SOCIAL", "ORAL", "CHILD")) {
            jdbc().sql(
                            """
                            INSERT INTO unit_queue (municipality_code, kind, unit_id, created_at)
                            VALUES ('979', :kind, :unit, now())
                            ON CONFLICT (municipality_code, kind) DO UPDATE SET unit_id = excluded.unit_id
                            """)
                    .param("kind", kind)
                    .param("unit", home.id().value())
                    .update();
        }
        homeWorker = worker("Katvenen", "Aatu", "SOCIAL_WORKER", home.id());
        awayWorker = worker("Suojanen", "Berta", "PHYSIOTHERAPIST", away.id());
        for (ProfessionalView worker : List.of(homeWorker, awayWorker)) {
            organizations.save(worker);
            the(CareTasks.class)
                    .give(List.of(task(worker, CareTask.H1), task(worker, CareTask.S1)));
        }
    }

    private CareTasks.Given task(ProfessionalView worker, CareTask task) {
        return new CareTasks.Given(
                worker.id(),
                task,
                List.of(ServiceTask.TYOIKAISET),
                List.of(worker.unit()),
                null,
                LocalDate.of(2026, 1, 1),
                null);
    }

    /** Takes the places away from those that a contact may go to. */
    public void leave() {
        jdbc().sql("DELETE FROM unit_queue WHERE municipality_code = '979'").update();
        jdbc().sql("DELETE FROM municipality WHERE code = '979'").update();
        the(Organizations.class).save(home);
    }

    /**
     * Somebody who went.
     *
     * @param receipt code of the receipt of the contact
     */
    public record Traveller(
            ClientId id, String name, String code, String receipt, Account self, Account nurse) {}

    public Traveller travel(String familyName, boolean nonDisclosure) {
        String code =
                IdentityCode.of(
                                LocalDate.of(1941, 1, 1).plusDays(CODES.getAndIncrement()),
                                'Y',
                                952)
                        .value();
        ClientId id =
                the(Clients.class)
                        .create(
                                Actor.system(),
                                new NewClient(
                                        familyName,
                                        "Mari",
                                        null,
                                        code,
                                        null,
                                        null,
                                        "fi",
                                        MUNICIPALITY,
                                        PHONE,
                                        EMAIL,
                                        nonDisclosure,
                                        List.of()));
        Account nurse =
                account(
                        "Nea Näkijä",
                        Set.of(Role.PROFESSIONAL),
                        People.JAANA,
                        List.of(People.RECEPTION));
        open(id, Holder.of(homeWorker.id()));
        open(id, Holder.of(awayWorker.id()));
        Actor at = actor(homeWorker);
        Receipt receipt = contact(id, actor(awayWorker));
        path(id, at);
        meet(id, awayWorker, actor(awayWorker));
        meet(id, homeWorker, at);
        measured(id, at);
        the(Tasks.class)
                .raise(
                        Actor.system(),
                        new NewTask(
                                TaskKind.OTHER,
                                id,
                                "Soita.",
                                the(Now.class).today().plusDays(3),
                                false,
                                homeWorker.id(),
                                home.id(),
                                "client",
                                id.value(),
                                Register.PATIENT));
        the(JointServices.class).begin(at, id, Ids.next(), the(Now.class).today());
        Account opener =
                account(
                        "Eero Ensihoitaja",
                        Set.of(Role.PROFESSIONAL),
                        new ProfessionalId(Ids.next()),
                        List.of(away.id()));
        the(Emergencies.class)
                .open(
                        opener.actor(),
                        id,
                        EmergencyReason.LIFE_OR_HEALTH,
                        "Löytyi tajuttomana kadulta.");
        var self =
                new Account(
                        new AccountId(Ids.next()),
                        familyName,
                        LocalizedText.fi("x"),
                        Set.of(Role.CLIENT),
                        null,
                        id,
                        List.of(),
                        null);
        the(Accounts.class).save(self);
        return new Traveller(id, familyName, code, receipt.code(), self, nurse);
    }

    /** Leaves the person's visits where they were, and nothing else of the hidden places. */
    public void liveElsewhere(Traveller person) {
        jdbc().sql("UPDATE client SET municipality_code = '609' WHERE id = :id")
                .param("id", person.id().value())
                .update();
        jdbc().sql("DELETE FROM client_contact_way WHERE client_id = :id")
                .param("id", person.id().value())
                .update();
        jdbc().sql(
                        "UPDATE contact SET municipality_code = '609', phone = NULL, phone_digits = NULL WHERE client_id = :id")
                .param("id", person.id().value())
                .update();
    }

    /** Somebody who signs in, saved. */
    public Account account(
            String name, Set<Role> roles, ProfessionalId professional, List<UnitId> units) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi("x"),
                        roles,
                        professional,
                        null,
                        units,
                        null);
        the(Accounts.class).save(account);
        return account;
    }

    /** A ground to see the person. */
    public void open(ClientId id, Holder holder) {
        the(TransactionTemplate.class)
                .executeWithoutResult(t ->
                        the(Relationships.class)
                                .open(
                                        id,
                                        holder,
                                        RelationshipKind.CARE,
                                        Ids.next(),
                                        the(Now.class).today(),
                                        null));
    }

    private Receipt contact(ClientId id, Actor at) {
        var reception = the(ContactReception.class);
        var outcomes = the(ContactOutcomes.class);
        for (int i = 0; i < 2; i++) {
            var open = reception.receive(Actor.anonymous(), told("Selkä on kipeä."));
            outcomes.linkClient(Actor.system(), open.contact(), id);
        }
        var receipt = reception.receive(Actor.anonymous(), told("Polvi on kipeä."));
        outcomes.linkClient(Actor.system(), receipt.contact(), id);
        the(AssessmentRecording.class)
                .record(
                        at,
                        receipt.contact(),
                        NewAssessment.of(
                                CareAssessment.appointment("PHYSIOTHERAPIST", "Kipu säteilee."),
                                need()));
        return receipt;
    }

    private static NewContact told(String words) {
        return NewContact.of(Channel.WEB, words)
                .municipality(MUNICIPALITY)
                .phone("044 777 7123")
                .ready();
    }

    private NeedAssessment need() {
        return new NeedAssessment(
                Outcome.OWN_WORKER_PLAN,
                "Työ ja talous ovat vaikeita.",
                "Tarvitsee rinnalla kulkijan.",
                Set.of(NeedCode.DAILY_LIFE),
                "Tarvitsen tukea.",
                "Asiakkuus on perusteltu.",
                true,
                true,
                NeedDuration.LONG_TERM,
                false,
                Set.of(),
                "Läheiset tukevat.",
                ServiceTask.TYOIKAISET,
                homeWorker.id(),
                false,
                false);
    }

    private void path(ClientId id, Actor own) {
        the(OwnWorkers.class).name(own, id, homeWorker.id());
        var plans = the(PathPlans.class);
        var paths = the(Paths.class);
        var path =
                plans.start(
                        own,
                        id,
                        "REHABILITATION_PATH",
                        List.of(new NewGoal("Haluan ulkoilla.", 1, LEVELS)));
        plans.propose(own, path, paths.get(own, path).editNo(), "");
        the(PathAnswers.class)
                .accept(new Actor(null, "Mari", Set.of(Role.CLIENT), null, id, List.of()), path, 1);
        jdbc().sql(
                        """
                        UPDATE path_step
                        SET responsible_id = :worker, place = '{"fi": "Suojalan sali"}'
                        WHERE path_id = :path
                        """)
                .param("worker", awayWorker.id().value())
                .param("path", path.value())
                .update();
        var goal = paths.get(own, path).goals().getFirst().id();
        the(PathReviews.class).review(own, path, new NewReview(Map.of(goal, 1), "Sujuu."));
    }

    private void meet(ClientId id, ProfessionalView worker, Actor at) {
        var slots = the(Slots.class);
        var bookings = the(Bookings.class);
        var visits = the(Visits.class);
        var self = new Actor(null, "Mari", Set.of(Role.CLIENT), null, id, List.of());
        slots.open(
                Actor.system(),
                worker.id(),
                worker.unit(),
                worker.id().equals(awayWorker.id())
                        ? ServiceType.PHYSIOTHERAPY
                        : ServiceType.SOCIAL_WORK,
                List.of(LocalDate.of(2026, 3, worker.id().equals(awayWorker.id()) ? 11 : 12)),
                Slots.Hours.office(Duration.ofMinutes(45)),
                0);
        List<SlotView> free = free(worker);
        var attended = bookings.book(self, free.get(0).id(), id, null);
        var noShow = bookings.book(self, free.get(1).id(), id, null);
        bookings.move(self, bookings.book(self, free.get(2).id(), id, null), free.get(3).id());
        var cancelled = bookings.book(self, free.get(4).id(), id, null);
        bookings.cancel(at, cancelled, CancelledBy.PROVIDER, "Sairastui.");
        the(Now.class)
                .runAt(
                        free.get(1).endsAt(),
                        () -> {
                            visits.markAttended(
                                    at,
                                    attended,
                                    new VisitResult("Kipu", "Ohjattiin.", "Uusi", null));
                            visits.markNoShow(at, noShow, null);
                        });
        // Nothing is left to offer: a free time is a place that anybody may be told.
        jdbc().sql(
                        "DELETE FROM slot WHERE professional_id = :worker AND id NOT IN (SELECT slot_id FROM appointment WHERE slot_id IS NOT NULL)")
                .param("worker", worker.id().value())
                .update();
    }

    private List<SlotView> free(ProfessionalView worker) {
        return the(Slots.class)
                .page(new SlotSearch(null, null, worker.id(), null, true, null, null, null, 50))
                .stream()
                .sorted(Comparator.comparing(SlotView::startsAt))
                .toList();
    }

    private void measured(ClientId id, Actor at) {
        var given = new HashMap<String, Integer>();
        for (int i = 1; i <= 9; i++) {
            given.put("" + i, i == 9 ? 0 : 1);
        }
        the(MeasureAnswers.class).answer(Actor.system(), id, "phq-9", "1.0.0", given, null);
        the(MeasureRequests.class).request(id, "phq-9", the(Now.class).today().plusDays(7), at);
    }

    private Actor actor(ProfessionalView worker) {
        return account(
                        worker.name(),
                        Set.of(Role.PROFESSIONAL, Role.OWN_WORKER),
                        worker.id(),
                        List.of(worker.unit()))
                .actor();
    }

    private static UnitView unit(String name, String street, String phone) {
        return new UnitView(
                new UnitId(Ids.next()),
                LocalizedText.fi(name),
                "RECEPTION",
                null,
                MUNICIPALITY,
                street,
                "99799",
                phone);
    }

    private static ProfessionalView worker(
            String family, String given, String profession, UnitId unit) {
        return new ProfessionalView(
                new ProfessionalId(Ids.next()), family, given, profession, unit, true, true);
    }

    private JdbcClient jdbc() {
        return the(JdbcClient.class);
    }

    private <T> T the(Class<T> type) {
        return beans.getBean(type);
    }
}
