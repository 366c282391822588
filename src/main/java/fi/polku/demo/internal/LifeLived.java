package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.VisitResult;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.client.NewClient;
import fi.polku.contact.NewContact;
import fi.polku.contact.Receipt;
import fi.polku.contact.Urgency;
import fi.polku.demo.domain.Deed;
import fi.polku.demo.domain.Life;
import fi.polku.demo.domain.Resident;
import fi.polku.demo.internal.DemoDesks.Desks;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.platform.Now;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One life of the plan, done deed by deed at the desks it is given. */
final class LifeLived {
    private final Life life;
    private final Desks desks;
    private final DemoWorkers workers;
    private final ClientId client;
    private final Map<Integer, Receipt> receipts = new HashMap<>();
    private final Map<Integer, AppointmentId> booked = new HashMap<>();

    private LifeLived(Life life, Desks desks, DemoWorkers workers, Now now) {
        this.life = life;
        this.desks = desks;
        this.workers = workers;
        this.client =
                now.callAt(
                        life.knownAt(),
                        () -> desks.clients().create(Actor.system(), newClient(life.resident())));
    }

    /** Only the resident, of whose doings nothing is known. */
    static void born(Life life, Desks desks, DemoWorkers workers, Now now) {
        var _ = new LifeLived(life, desks, workers, now);
    }

    static void whole(Life life, Desks desks, DemoWorkers workers, Now now) {
        var lived = new LifeLived(life, desks, workers, now);
        life.deeds().forEach(deed -> now.runAt(deed.at(), () -> lived.one(deed)));
    }

    private static NewClient newClient(Resident r) {
        return NewClient.of(r.givenNames(), r.familyName(), r.identityCode())
                .livingIn(r.municipalityCode())
                .speaking(r.language())
                .reachedBy(r.phone(), null);
    }

    private void one(Deed deed) {
        switch (deed) {
            case Deed.Contacted d -> receipts.put(d.contact(), contact(d));
            case Deed.CalledBack d -> callBack(d);
            case Deed.Closed d ->
                    desks.contacts()
                            .outcomes()
                            .close(
                                    workers.actor(d.by(), receipt(d).unit()),
                                    receipt(d).contact(),
                                    d.why(),
                                    d.told());
            case Deed.CareAssessed d ->
                    desks.assessments()
                            .recording()
                            .record(
                                    workers.actor(d.by(), receipt(d).unit()),
                                    receipt(d).contact(),
                                    NewAssessment.of(care(d)));
            case Deed.NeedAssessed d -> assessNeed(d);
            case Deed.MatterClosed d -> closeMatter(d);
            case Deed.Booked d -> booked.put(d.contact(), book(d));
            case Deed.Cancelled d ->
                    desks.appointments()
                            .bookings()
                            .cancel(workers.actor(d.by()), time(d), d.who(), d.reason());
            case Deed.Attended d ->
                    desks.appointments()
                            .visits()
                            .markAttended(
                                    workers.actor(d.by()), time(d), VisitWords.of(d.service()));
            case Deed.Missed d ->
                    desks.appointments().visits().markNoShow(workers.actor(d.by()), time(d), null);
        }
    }

    private Receipt receipt(Deed deed) {
        return Objects.requireNonNull(receipts.get(deed.contact()));
    }

    private AppointmentId time(Deed deed) {
        return Objects.requireNonNull(booked.get(deed.contact()));
    }

    private Receipt contact(Deed.Contacted d) {
        Resident who = life.resident();
        return desks.contacts()
                .reception()
                .receive(
                        d.by() == null ? Actor.anonymous() : workers.actor(d.by()),
                        NewContact.of(d.channel(), d.text())
                                .whom(d.whom())
                                .areas(java.util.List.of(d.area()))
                                .phone(who.phone())
                                .municipality(who.municipalityCode())
                                .client(client)
                                .ready());
    }

    private void callBack(Deed.CalledBack d) {
        Actor by = workers.actor(d.by(), receipt(d).unit());
        if (d.reached()) {
            desks.contacts().handling().reached(by, receipt(d).contact(), d.at());
        } else {
            desks.contacts().handling().notReached(by, receipt(d).contact());
        }
    }

    private static CareAssessment care(Deed.CareAssessed d) {
        boolean needsHelp = d.outcome().needsHelp();
        return new CareAssessment(
                Urgency.NON_URGENT,
                needsHelp
                        ? "Keskusteltiin oireista ja arjesta. Ei kiireellisen hoidon merkkejä."
                        : "Keskusteltiin oireista. Omahoito-ohjeet annettu, voi ottaa uudelleen"
                                + " yhteyttä.",
                d.outcome(),
                d.profession(),
                d.oral(),
                false,
                needsHelp ? true : null,
                null);
    }

    /** A social need that came to health care is assessed there too, so that no clock is left. */
    private void assessNeed(Deed.NeedAssessed d) {
        Receipt receipt = receipt(d);
        boolean social = receipt.direction().register() == Register.SOCIAL_WELFARE;
        desks.assessments()
                .recording()
                .record(
                        workers.actor(social ? d.by() : d.nurse(), receipt.unit()),
                        receipt.contact(),
                        social ? NewAssessment.of(need(d)) : NewAssessment.of(SENT_ON, need(d)));
    }

    private static final CareAssessment SENT_ON =
            new CareAssessment(
                    Urgency.NON_URGENT,
                    "Ei hoidon tarvetta. Ohjattiin sosiaalipalveluihin samalla yhteydenotolla.",
                    Outcome.OTHER_SERVICE,
                    null,
                    false,
                    false,
                    null,
                    null);

    private NeedAssessment need(Deed.NeedAssessed d) {
        boolean plan = d.outcome() == Outcome.OWN_WORKER_PLAN;
        return new NeedAssessment(
                d.outcome(),
                "Tilanne on jatkunut jonkin aikaa, ja arki on raskasta.",
                d.outcome().ends()
                        ? "Neuvonta ja ohjaus riittivät."
                        : "Tarvitsee tukea arkeen ja asioiden järjestämiseen.",
                d.needs(),
                "Toivon, että joku auttaa alkuun.",
                plan
                        ? "Omatyöntekijä nimetään ja suunnitelma tehdään yhdessä."
                        : "Sovittiin, miten edetään.",
                plan,
                plan,
                plan ? NeedDuration.LONG_TERM : NeedDuration.TEMPORARY,
                false,
                Set.of(),
                "Tuen tarve ei ole erityinen: asioiminen onnistuu tuettuna.",
                d.task(),
                d.by().id(),
                false,
                false);
    }

    private void closeMatter(Deed.MatterClosed d) {
        desks.assessments().matters().matters(client).stream()
                .filter(m -> m.isOpen() && receipt(d).contact().equals(m.contactId()))
                .forEach(m ->
                        desks.assessments()
                                .matters()
                                .closeMatter(workers.actor(d.by()), m.id(), d.why()));
    }

    private AppointmentId book(Deed.Booked d) {
        return desks.appointments()
                .bookings()
                .book(
                        workers.actor(d.by()),
                        new NewTime(
                                d.with().id(),
                                d.with().unit(),
                                d.service(),
                                MeetingMode.ONSITE,
                                d.time().startsAt(),
                                d.time().endsAt()),
                        client,
                        null);
    }

    /** What is written of a visit. */
    private static final class VisitWords {
        static VisitResult of(fi.polku.appointment.ServiceType service) {
            return switch (service) {
                case DENTISTRY, ORAL_HYGIENE ->
                        new VisitResult(
                                "Hampaan tai ikenen vaiva",
                                "Tutkittiin ja hoidettiin. Kotihoito ohjattu.",
                                null,
                                null);
                case PHYSIOTHERAPY ->
                        new VisitResult(
                                "Liikkumisen vaiva",
                                "Tutkittiin liikkuvuus ja voima, ohjattiin kotiharjoitteet.",
                                "Yhteys uudelleen, jos vaiva jatkuu kuukauden.",
                                null);
                default ->
                        new VisitResult(
                                "Sovittu vastaanotto",
                                "Tutkittiin, hoidettiin ja ohjattiin.",
                                null,
                                null);
            };
        }
    }
}
