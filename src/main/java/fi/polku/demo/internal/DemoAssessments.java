package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentKind;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.CareMore;
import fi.polku.assessment.ClientAssessments;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NeedMore;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.SpecialSupports;
import fi.polku.assessment.SupportGround;
import fi.polku.contact.Ground;
import fi.polku.contact.Urgency;
import fi.polku.demo.domain.DemoTime;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Assessments at length of the named people: one of social needs in full with special support
 * decided, one of both registers, a proposal that waits, and one in the middle.
 */
@Component
@Order(40)
class DemoAssessments implements DemoStory {
    private static final int VEIKKO = 3;
    private static final int OONA = 4;
    private static final int HELMI = 8;
    private static final int RISTO = 9;

    private final ClientAssessments assessments;
    private final SpecialSupports supports;
    private final DemoWorkers workers;
    private final Now now;

    DemoAssessments(
            ClientAssessments assessments, SpecialSupports supports, DemoWorkers workers, Now now) {
        this.assessments = assessments;
        this.supports = supports;
        this.workers = workers;
        this.now = now;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public void happen(Told told) {
        told.person(RISTO).ifPresent(risto -> wholeWithSpecialSupport(told.today(), risto));
        told.person(HELMI).ifPresent(helmi -> together(told.today(), helmi));
        told.person(OONA).ifPresent(oona -> proposed(told.today(), oona));
        told.person(VEIKKO).ifPresent(veikko -> inTheMiddle(told.today(), veikko));
    }

    private Actor worker(String profession) {
        return workers.actor(workers.of(profession, "214", 0));
    }

    private void wholeWithSpecialSupport(LocalDate today, ClientId risto) {
        Actor social = worker("SOCIAL_WORKER");
        var draft =
                now.callAt(
                        DemoTime.at(today.minusDays(52), 9, 15),
                        () ->
                                assessments.begin(
                                        social,
                                        risto,
                                        AssessmentKind.NEED,
                                        today.minusDays(55),
                                        Map.of(
                                                "situation",
                                                List.of("Soitettiin, sovittiin käynti."))));
        now.runAt(
                DemoTime.at(today.minusDays(45), 14, 30),
                () ->
                        assessments.confirm(
                                social,
                                draft,
                                1,
                                NewAssessment.of(
                                        need(
                                                social,
                                                "Aivoverenkiertohäiriön jälkeen arki on supistunut kotiin. Puhelimen ja verkon käyttö ei onnistu yksin, laskuja on jäänyt maksamatta ja kotikäynnit ovat jääneet väliin.",
                                                "Tukea asioiden hoitamiseen, kotona selviytymiseen ja kodin ulkopuolelle lähtemiseen.",
                                                "Haluan hoitaa kotini itse. Papereista en enää selviä, ja se hävettää.",
                                                "Asiakkuudelle on edellytykset. Tuen tarve on pitkäaikainen, ja palveluja tarvitaan yhtä aikaa sosiaali- ja terveydenhuollosta.",
                                                NeedDuration.LONG_TERM,
                                                true,
                                                new NeedMore(
                                                        Set.of(
                                                                SupportGround.COGNITIVE_OR_PSYCHIC,
                                                                SupportGround.SIMULTANEOUS_NEEDS),
                                                        today.plusMonths(4),
                                                        true,
                                                        "Sisko käy kerran viikossa ja on huolissaan laskuista.",
                                                        null,
                                                        null,
                                                        null)))));
    }

    private void together(LocalDate today, ClientId helmi) {
        Actor counsellor = worker("SOCIAL_COUNSELLOR");
        Actor nurse = worker("NURSE");
        now.runAt(
                DemoTime.at(today.minusDays(30), 10, 0),
                () -> {
                    var draft =
                            assessments.begin(
                                    counsellor,
                                    helmi,
                                    AssessmentKind.BOTH,
                                    today.minusDays(30),
                                    Map.of());
                    assessments.confirm(
                            counsellor,
                            draft,
                            1,
                            NewAssessment.of(
                                    care(nurse),
                                    need(
                                            counsellor,
                                            "Hoivatyö kuormittaa selkää, ja illat menevät toipuessa. Lapset auttavat kotitöissä.",
                                            "Tukea työn keventämiseen ja arjen järjestelyihin.",
                                            "Haluan jaksaa työpäivän niin, että illalla riittää voimia lasten kanssa.",
                                            "Edellytykset asiakkuudelle on. Kuntoutus ja työn keventäminen suunnitellaan yhdessä.",
                                            NeedDuration.RECURRENT,
                                            false,
                                            new NeedMore(
                                                    Set.of(),
                                                    null,
                                                    true,
                                                    "",
                                                    null,
                                                    null,
                                                    "Tavattiin vastaanotolla kolmestaan. Helmi kertoi työstä ja kodista, sovittiin yhteinen seuranta."))));
                });
    }

    private void proposed(LocalDate today, ClientId oona) {
        Actor counsellor = worker("SOCIAL_COUNSELLOR");
        now.runAt(
                DemoTime.at(today.minusDays(1), 13, 20),
                () ->
                        supports.propose(
                                counsellor,
                                oona,
                                new SpecialSupports.Proposal(
                                        Set.of(SupportGround.SIMULTANEOUS_NEEDS),
                                        Set.of(
                                                Ground.MANY_SERVICES,
                                                Ground.NO_SHOWS,
                                                Ground.NO_NEAR_PERSON),
                                        "Käyttää kolmea palvelua yhtä aikaa, lähellä ei ole ketään ja kaksi aikaa on jäänyt käyttämättä uupumuksen takia.",
                                        ServiceTask.LAPSIPERHEET,
                                        null)));
    }

    private void inTheMiddle(LocalDate today, ClientId veikko) {
        Actor counsellor = worker("SOCIAL_COUNSELLOR");
        now.runAt(
                DemoTime.at(today.minusDays(1), 9, 40),
                () ->
                        assessments.begin(
                                counsellor,
                                veikko,
                                AssessmentKind.NEED,
                                today.minusDays(2),
                                Map.of(
                                        "made",
                                        List.of("yes"),
                                        "situation",
                                        List.of(
                                                "Sairausloma on jatkunut puoli vuotta. Seuraavasta askeleesta ei ole tietoa."),
                                        "clientView",
                                        List.of("Toivon, että joku kertoo, mitä seuraavaksi."),
                                        "need",
                                        List.of("FINANCIAL", "OTHER_FUNCTIONING"),
                                        "special",
                                        List.of("no"))));
    }

    private static CareAssessment care(Actor nurse) {
        return new CareAssessment(
                Urgency.NON_URGENT,
                "Selkäkipu pahenee iltaa kohti. Ei vaaran merkkejä.",
                Outcome.APPOINTMENT,
                "PHYSIOTHERAPIST",
                false,
                false,
                true,
                null,
                new CareMore(
                        "Selkäkipu ja uupumus haittaavat työtä.",
                        "Fysioterapeutin arvio ja yhteinen kuntoutussuunnitelma.",
                        null,
                        null,
                        false,
                        nurse.professional()));
    }

    private static NeedAssessment need(
            Actor responsible,
            String situation,
            String support,
            String own,
            String conclusions,
            NeedDuration duration,
            boolean special,
            NeedMore more) {
        return new NeedAssessment(
                Outcome.OWN_WORKER_PLAN,
                situation,
                support,
                special
                        ? Set.of(NeedCode.DAILY_LIFE, NeedCode.FINANCIAL, NeedCode.INCLUSION)
                        : Set.of(NeedCode.DAILY_LIFE, NeedCode.OTHER_FUNCTIONING),
                own,
                conclusions,
                true,
                true,
                duration,
                special,
                special
                        ? Set.of(Ground.NO_ESERVICES, Ground.NO_SHOWS, Ground.MEMORY_OR_DISABILITY)
                        : Set.of(),
                reason(special),
                ServiceTask.TYOIKAISET,
                responsible.professional(),
                false,
                false,
                more);
    }

    private static @Nullable String reason(boolean special) {
        return special
                ? "Kognitiivinen oire estää verkko- ja puhelinasioinnin, ja tarvittavia palveluja on monta yhtä aikaa."
                : null;
    }
}
