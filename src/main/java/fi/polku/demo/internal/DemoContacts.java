package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentRecording;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.contact.Area;
import fi.polku.contact.Channel;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.contact.Receipt;
import fi.polku.contact.Reporter;
import fi.polku.contact.Urgency;
import fi.polku.demo.domain.DemoTime;
import fi.polku.kernel.ServiceTask;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How the named people's journeys began. */
@Component
class DemoContacts {
    private final ContactReception reception;
    private final AssessmentRecording recording;
    private final DemoWorkers workers;
    private final Now now;

    DemoContacts(
            ContactReception reception,
            AssessmentRecording recording,
            DemoWorkers workers,
            Now now) {
        this.reception = reception;
        this.recording = recording;
        this.workers = workers;
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
                            reception.receive(
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
                now.callAt(at, () -> reception.receive(t.self(), draft.client(t.client()).ready()));
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
                        recording.record(
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
}
