package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.Appointments;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.VisitResult;
import fi.polku.assessment.Assessments;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.contact.Area;
import fi.polku.contact.Channel;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.Contacts;
import fi.polku.contact.NewContact;
import fi.polku.contact.Receipt;
import fi.polku.contact.Reporter;
import fi.polku.contact.Urgency;
import fi.polku.demo.domain.Resident;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Contacts, assessments and first visits of the invented history. */
@Component
class DemoContacts {
    private static final Logger LOG = LoggerFactory.getLogger(DemoContacts.class);
    private static final int CONTACTS = 160;
    private static final int DAYS = 545;
    private final Contacts contacts;
    private final Assessments assessments;
    private final Appointments appointments;
    private final DemoWorkers workers;
    private final DemoQueries queries;
    private final TransactionTemplate transaction;
    private final Now now;

    DemoContacts(
            Contacts contacts,
            Assessments assessments,
            Appointments appointments,
            DemoWorkers workers,
            DemoQueries queries,
            TransactionTemplate transaction,
            Now now) {
        this.contacts = contacts;
        this.assessments = assessments;
        this.appointments = appointments;
        this.workers = workers;
        this.queries = queries;
        this.transaction = transaction;
        this.now = now;
    }

    /** How a named person's journey began. */
    void first(DemoPaths.Traveller t, DemoFiles.Person person, LocalDate today) {
        var areas = person.areas().stream().map(Area::valueOf).toList();
        var draft =
                NewContact.of(Channel.WEB, person.text())
                        .areas(areas)
                        .phone(person.phone())
                        .municipality(person.municipality());
        int ago =
                switch (person.stage()) {
                    case CONTACTED, WORRY -> 0;
                    case WAITING_ASSESSMENT -> 1;
                    case ASSESSED -> 4;
                    case OWN_WORKER -> 8;
                    case PLAN_BEING_MADE -> 10;
                    case PLAN_SENT -> 14;
                    case PLAN_ACCEPTED -> 15;
                    case VISIT_BOOKED -> 28;
                    case MIDDLE -> 55;
                    case REVIEW_DUE -> 88;
                    case ENDED -> 260;
                };
        if (person.stage() == DemoFiles.Stage.WORRY) {
            now.runAt(
                    justNow(40),
                    () ->
                            contacts.receive(
                                    Actor.anonymous(),
                                    draft.worry(
                                                    person.given() + " " + person.family(),
                                                    ConcernedAge.OVER_75,
                                                    Reporter.ANONYMOUS)
                                            .ready()));
            return;
        }
        Instant at = ago == 0 ? justNow(20) : DemoTime.at(DemoTime.workingDay(today, -ago), 9, 42);
        Receipt receipt =
                now.callAt(at, () -> contacts.receive(t.self(), draft.client(t.client()).ready()));
        if (ago > 1) {
            assess(t, receipt, at.plusSeconds(5400), areas);
        }
    }

    private Instant justNow(int minutes) {
        return now.instant().minusSeconds(60L * minutes);
    }

    private void assess(DemoPaths.Traveller t, Receipt receipt, Instant at, List<Area> areas) {
        ProfessionalView nurse = workers.of("NURSE", t.municipality(), 0);
        Actor actor = workers.actor(nurse, receipt.unit());
        now.runAt(
                at,
                () ->
                        assessments.record(
                                actor,
                                receipt.contact(),
                                NewAssessment.of(
                                        care("PHYSICIAN", false), need(areas, t.worker()))));
    }

    private static CareAssessment care(String profession, boolean oral) {
        return new CareAssessment(
                Urgency.NON_URGENT,
                "Keskusteltiin puhelimessa oireista ja arjesta. Ei kiireellisen hoidon merkkejä.",
                Outcome.APPOINTMENT,
                profession,
                oral,
                false,
                true,
                null);
    }

    private static NeedAssessment need(List<Area> areas, ProfessionalView worker) {
        return new NeedAssessment(
                Outcome.OWN_WORKER_PLAN,
                "Tilanne on jatkunut pitkään, ja arki on raskasta.",
                "Tarvitsee rinnalla kulkijan ja yhden suunnitelman.",
                areas.contains(Area.MONEY)
                        ? Set.of(NeedCode.FINANCIAL, NeedCode.INCLUSION)
                        : Set.of(NeedCode.DAILY_LIFE, NeedCode.INCLUSION),
                "Toivon, että joku katsoo kokonaisuutta kanssani.",
                "Omatyöntekijä nimetään ja suunnitelma tehdään yhdessä.",
                true,
                true,
                NeedDuration.LONG_TERM,
                false,
                Set.of(),
                "Tuen tarve ei ole erityinen: asioiminen onnistuu tuettuna.",
                ServiceTask.TYOIKAISET,
                worker.id(),
                false,
                false);
    }

    /** What other residents have contacted about: answered, seen, missed and still waiting. */
    void history(
            List<Resident> residents,
            List<ClientId> ids,
            LocalDate today,
            DemoTime time,
            long seed) {
        var random = new SplittableRandom(seed + 200);
        var words = DemoFiles.words();
        List<Resident> adults =
                residents.stream().filter(r -> r.bornOn().isBefore(today.minusYears(20))).toList();
        int count = Math.min(CONTACTS, adults.size() / 4);
        for (int i = 0; i < count; i++) {
            Resident who = adults.get(random.nextInt(adults.size()));
            DemoFiles.Words said = words.get(random.nextInt(words.size()));
            int ago = i % 3 == 0 ? random.nextInt(25) : random.nextInt(DAYS);
            var one = random.split();
            try {
                transaction.executeWithoutResult(t -> {
                    queries.doNotWaitForDisk();
                    one(who, ids.get(who.number() - 1), said, today, ago, time, one);
                });
            } catch (RuntimeException refused) {
                // A desk may rightly refuse what chance has drawn; that history is left out whole.
                LOG.debug("Left out", refused);
            }
        }
    }

    private void one(
            Resident who,
            ClientId client,
            DemoFiles.Words said,
            LocalDate today,
            int ago,
            DemoTime time,
            SplittableRandom random) {
        LocalDate day = DemoTime.workingDay(today.minusDays(ago), ago == 0 ? 0 : -1);
        Instant at = DemoTime.at(day, 8 + random.nextInt(7), random.nextInt(60));
        Instant latest = justNow(5);
        if (at.isAfter(latest)) {
            at = latest.minusSeconds(random.nextInt(7200));
        }
        boolean called = random.nextInt(4) > 0;
        var area = List.of(Area.valueOf(said.area()));
        var contact =
                NewContact.of(called ? Channel.PHONE : Channel.WEB, said.text())
                        .areas(area)
                        .phone(who.phone())
                        .municipality(who.municipalityCode())
                        .client(client)
                        .ready();
        ProfessionalView nurse = workers.of("NURSE", who.municipalityCode(), random.nextInt(100));
        Receipt receipt =
                now.callAt(
                        at,
                        () ->
                                contacts.receive(
                                        called ? workers.actor(nurse) : Actor.anonymous(),
                                        contact));
        Instant assessedAt =
                random.nextInt(100) < 88
                        ? at.plusSeconds(1800L + random.nextInt(3600))
                        : DemoTime.at(DemoTime.workingDay(Now.dayOf(at), 1), 9, 30);
        if (assessedAt.isAfter(latest) || (ago < 3 && random.nextInt(2) == 0)) {
            return;
        }
        Actor assessor = workers.actor(nurse, receipt.unit());
        if (said.kind().equals("SOCIAL")) {
            ProfessionalView counsellor =
                    workers.of("SOCIAL_COUNSELLOR", who.municipalityCode(), random.nextInt(100));
            now.runAt(
                    assessedAt,
                    () ->
                            assessments.record(
                                    workers.actor(counsellor, receipt.unit()),
                                    receipt.contact(),
                                    NewAssessment.of(need(area, counsellor))));
            return;
        }
        boolean oral = said.kind().equals("ORAL");
        ServiceType service =
                oral
                        ? ServiceType.DENTISTRY
                        : List.of(
                                        ServiceType.NURSE,
                                        ServiceType.PHYSICIAN,
                                        ServiceType.PHYSIOTHERAPY)
                                .get(random.nextInt(3));
        now.runAt(
                assessedAt,
                () ->
                        assessments.record(
                                assessor,
                                receipt.contact(),
                                NewAssessment.of(care(service.profession(), oral))));
        visit(who, client, service, assessedAt, today, time, random, assessor);
    }

    /** Waits are log-normal: half within four days (teeth: within 45), a few much longer. */
    private void visit(
            Resident who,
            ClientId client,
            ServiceType service,
            Instant assessedAt,
            LocalDate today,
            DemoTime time,
            SplittableRandom random,
            Actor assessor) {
        double median = service == ServiceType.DENTISTRY ? 45 : 4;
        int wait = (int) Math.min(170, Math.round(median * Math.exp(0.9 * random.nextGaussian())));
        ProfessionalView with = workers.of(service, who.municipalityCode(), random.nextInt(100));
        Instant starts = time.visit(with.id(), Now.dayOf(assessedAt).plusDays(Math.max(1, wait)));
        Instant ends = starts.plusSeconds(2700);
        AppointmentId id =
                now.callAt(
                        assessedAt.plusSeconds(300),
                        () ->
                                appointments.book(
                                        assessor,
                                        new NewTime(
                                                with.id(),
                                                with.unit(),
                                                service,
                                                MeetingMode.ONSITE,
                                                starts,
                                                ends),
                                        client,
                                        null));
        int fate = random.nextInt(100);
        Actor actor = workers.actor(with);
        if (fate < 8 && starts.minusSeconds(86_400).isBefore(justNow(5))) {
            Instant cancelled = starts.minusSeconds(86_400);
            if (cancelled.isAfter(assessedAt.plusSeconds(600))) {
                now.runAt(
                        cancelled, () -> appointments.cancel(actor, id, CancelledBy.CLIENT, null));
                return;
            }
        }
        if (!Now.dayOf(ends).isBefore(today)) {
            return;
        }
        if (fate >= 96) {
            now.runAt(ends, () -> appointments.markNoShow(actor, id, null));
        } else {
            now.runAt(
                    ends,
                    () ->
                            appointments.markAttended(
                                    actor,
                                    id,
                                    new VisitResult(
                                            "Sovittu vastaanotto",
                                            "Tutkittiin, hoidettiin ja ohjattiin.",
                                            null,
                                            null)));
        }
    }
}
