package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
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
import fi.polku.assessment.Matters;
import fi.polku.assessment.NeedAssessment;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.contact.Channel;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.contact.Reporter;
import fi.polku.decision.DecisionWorld;
import fi.polku.decision.Decisions;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.measure.MeasureAnswers;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.RegionLoader;
import fi.polku.path.GoalId;
import fi.polku.path.NewGoal;
import fi.polku.path.NewReview;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathPlans;
import fi.polku.path.PathReviews;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.platform.Ids;
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
import org.springframework.beans.factory.annotation.Autowired;

/** People who have gone the whole journey, so that every type has rows of theirs. */
abstract class JourneyTest extends FhirTest {
    static final List<String> OF_PEOPLE =
            List.of(
                    "ServiceRequest",
                    "Task",
                    "EpisodeOfCare",
                    "DocumentReference",
                    "CareTeam",
                    "CarePlan",
                    "Goal",
                    "Condition",
                    "Appointment",
                    "Encounter",
                    "QuestionnaireResponse",
                    "Observation");

    private static final UnitId RECEPTION =
            RegionLoader.unit("satakunta", "kankaanpaa-vastaanotto");
    private static final ProfessionalId SATU =
            RegionLoader.professional("satakunta", "satu-testila");
    private static final Map<Integer, String> LEVELS =
            Map.of(
                    -2,
                    "En jaksa.",
                    -1,
                    "Jaksan vähän.",
                    0,
                    "Jaksan.",
                    1,
                    "Jaksan hyvin.",
                    2,
                    "Ilo.");

    @Autowired Clients clients;
    @Autowired ContactReception reception;
    @Autowired ContactOutcomes outcomes;
    @Autowired AssessmentRecording recording;
    @Autowired OwnWorkers ownWorkers;
    @Autowired Paths paths;
    @Autowired PathPlans plans;
    @Autowired PathAnswers answers;
    @Autowired PathReviews reviews;
    @Autowired Slots slots;
    @Autowired Bookings bookings;
    @Autowired Visits visits;
    @Autowired MeasureAnswers measureAnswers;
    @Autowired Tasks tasks;
    @Autowired Organizations organizations;
    @Autowired Relationships relationships;
    @Autowired Accounts accounts;
    @Autowired Matters matters;
    @Autowired Decisions decisions;

    /** Somebody who has gone the journey; {@code worry} is a contact that another person made. */
    record Traveller(
            ClientId id, String code, ProfessionalView worker, ContactId contact, ContactId worry) {
        String reference() {
            return "Patient/" + id.value();
        }
    }

    Traveller travel(boolean nonDisclosure) {
        String code = identityCode();
        ClientId id =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Matkalainen",
                                "Mari",
                                null,
                                code,
                                null,
                                null,
                                "fi",
                                "214",
                                "0407770123",
                                "mari@paikka.example",
                                nonDisclosure,
                                List.of()));
        var worker =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        "Kaukola",
                        "Paikka",
                        "PHYSIOTHERAPIST",
                        RECEPTION,
                        true,
                        false);
        organizations.save(worker);
        Actor at = account(worker).actor();
        ContactId contact = contact(id);
        ContactId worry = worry(id);
        recording.record(
                at,
                contact,
                NewAssessment.of(
                        CareAssessment.appointment("PHYSIOTHERAPIST", "Kipu säteilee."), need()));
        decided(id);
        path(id);
        meet(id, worker, at);
        measured(id);
        tasks.raise(
                Actor.system(),
                new NewTask(
                        TaskKind.OTHER,
                        id,
                        "Soita kotiin Turvalaan.",
                        now.today().plusDays(3),
                        false,
                        worker.id(),
                        worker.unit(),
                        "client",
                        id.value(),
                        Register.PATIENT));
        elsewhere(code);
        return new Traveller(id, code, worker, contact, worry);
    }

    /** The matter that the assessment opened is decided by a social worker of its unit. */
    private void decided(ClientId id) {
        var inka = organizations.professional(DecisionWorld.INKA).orElseThrow();
        Actor decider = account(inka).actor();
        var matter = matters.matters(id).getFirst().id();
        var decision =
                decisions.draft(
                        decider,
                        matter,
                        null,
                        DecisionWorld.draft(now.today(), "SOSIAALINEN_KUNTOUTUS"));
        decisions.sign(decider, decision, 1);
    }

    private Account account(ProfessionalView worker) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        worker.name(),
                        LocalizedText.fi("x"),
                        Set.of(Role.PROFESSIONAL),
                        worker.id(),
                        null,
                        List.of(worker.unit()),
                        null);
        accounts.save(account);
        return account;
    }

    private ContactId contact(ClientId id) {
        var contact =
                reception
                        .receive(
                                Actor.anonymous(),
                                NewContact.of(Channel.WEB, "Selkä on kipeä, asun Turvalassa.")
                                        .municipality("214")
                                        .phone("040 777 0123")
                                        .ready())
                        .contact();
        outcomes.linkClient(Actor.system(), contact, id);
        return contact;
    }

    private ContactId worry(ClientId id) {
        var worry =
                reception
                        .receive(
                                Actor.anonymous(),
                                NewContact.of(Channel.WORRY, "Naapurin ikkuna on pimeä.")
                                        .municipality("214")
                                        .worry(
                                                "naapurini",
                                                ConcernedAge.ADULT,
                                                new Reporter(
                                                        "Ilmo Ilmoittaja",
                                                        "0405550199",
                                                        "ilmo@example.invalid",
                                                        false))
                                        .ready())
                        .contact();
        outcomes.linkClient(Actor.system(), worry, id);
        return worry;
    }

    private static NeedAssessment need() {
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
                SATU,
                false,
                false);
    }

    private void path(ClientId id) {
        ProfessionalView satu = organizations.professional(SATU).orElseThrow();
        var own =
                new Actor(
                        null,
                        satu.name(),
                        Set.of(Role.PROFESSIONAL),
                        satu.id(),
                        null,
                        List.of(satu.unit()));
        transaction.executeWithoutResult(t ->
                relationships.open(
                        id,
                        Holder.of(satu.id()),
                        RelationshipKind.CARE,
                        Ids.next(),
                        now.today(),
                        null));
        ownWorkers.name(own, id, satu.id());
        var path =
                plans.start(
                        own,
                        id,
                        "REHABILITATION_PATH",
                        List.of(new NewGoal("Haluan ulkoilla.", 1, LEVELS)));
        PathView draft = paths.get(own, path);
        plans.propose(own, path, draft.editNo(), "");
        answers.accept(self(id), path, 1);
        GoalId goal = paths.get(own, path).goals().getFirst().id();
        reviews.review(own, path, new NewReview(Map.of(goal, 1), "Sujuu."));
    }

    static Actor self(ClientId id) {
        return new Actor(null, "Mari", Set.of(Role.CLIENT), null, id, List.of());
    }

    private void meet(ClientId id, ProfessionalView worker, Actor at) {
        slots.open(
                Actor.system(),
                worker.id(),
                worker.unit(),
                ServiceType.PHYSIOTHERAPY,
                List.of(LocalDate.of(2026, 3, 11)),
                Slots.Hours.office(Duration.ofMinutes(45)),
                0);
        List<SlotView> free =
                slots
                        .page(
                                new SlotSearch(
                                        null, null, worker.id(), null, true, null, null, null, 50))
                        .stream()
                        .sorted(Comparator.comparing(SlotView::startsAt))
                        .toList();
        var attended = bookings.book(self(id), free.get(0).id(), id, null);
        var noShow = bookings.book(self(id), free.get(1).id(), id, null);
        var moved = bookings.book(self(id), free.get(2).id(), id, null);
        bookings.move(self(id), moved, free.get(3).id());
        var cancelled = bookings.book(self(id), free.get(4).id(), id, null);
        bookings.cancel(at, cancelled, CancelledBy.PROVIDER, "Sairastui.");
        now.runAt(
                free.get(1).endsAt(),
                () -> {
                    visits.markAttended(
                            at,
                            attended,
                            new VisitResult("Selkäkipu", "Ohjattiin.", "Uusi käynti", null));
                    visits.markNoShow(at, noShow, null);
                });
    }

    private void measured(ClientId id) {
        var given = new HashMap<String, Integer>();
        for (int i = 1; i <= 9; i++) {
            given.put("" + i, i == 9 ? 0 : 1);
        }
        measureAnswers.answer(Actor.system(), id, "phq-9", "1.0.0", given, null);
    }

    /** What another organisation knows of the person: its places are all called Turvala. */
    private void elsewhere(String code) {
        var response =
                post(
                        "",
                        token(""),
                        ELSEWHERE.replace("CODE", code).replace("N-N", "" + Ids.next()));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var form =
                post(
                        "/QuestionnaireResponse",
                        token(""),
                        """
                        {"resourceType":"QuestionnaireResponse","status":"completed",
                         "questionnaire":"https://polku.example/fhir/Questionnaire/contact",
                         "item":[
                          {"linkId":"text","answer":[{"valueString":"Asun Turvalassa."}]},
                          {"linkId":"identityCode","answer":[{"valueString":"CODE"}]},
                          {"linkId":"phone","answer":[{"valueString":"0407770123"}]},
                          {"linkId":"municipality","answer":[{"valueString":"214"}]}]}
                        """
                                .replace("CODE", code));
        assertThat(form.statusCode()).as(form.body()).isEqualTo(201);
    }

    private static final String ELSEWHERE =
            """
            {"resourceType":"Bundle","type":"transaction","entry":[
            {"fullUrl":"urn:uuid:org","request":{"method":"POST","url":"Organization"},
             "resource":{"resourceType":"Organization","name":"Turvala sairaala","identifier":[{"system":"urn:org","value":"N-N"}]}},
            {"fullUrl":"urn:uuid:loc","request":{"method":"POST","url":"Location"},
             "resource":{"resourceType":"Location","name":"Turvala poli","managingOrganization":{"reference":"urn:uuid:org"}}},
            {"fullUrl":"urn:uuid:doc","request":{"method":"POST","url":"Practitioner"},
             "resource":{"resourceType":"Practitioner","name":[{"family":"Turvala","given":["Tohtori"]}]}},
            {"fullUrl":"urn:uuid:role","request":{"method":"POST","url":"PractitionerRole"},
             "resource":{"resourceType":"PractitionerRole","practitioner":{"reference":"urn:uuid:doc"},"organization":{"reference":"urn:uuid:org"}}},
            {"fullUrl":"urn:uuid:enc","request":{"method":"POST","url":"Encounter"},
             "resource":{"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
              "contained":[{"resourceType":"Location","id":"l","name":"Turvala huone"}],
              "subject":{"reference":"Patient?identifier=urn:oid:1.2.246.21|CODE"},
              "participant":[{"individual":{"reference":"urn:uuid:doc","display":"Tri Turvala"}}],
              "serviceProvider":{"reference":"urn:uuid:org","display":"Turvala"},
              "location":[{"location":{"reference":"urn:uuid:loc","display":"Turvala"}},{"location":{"reference":"#l"}}],
              "hospitalization":{"destination":{"display":"Turvalan koti"}},
              "period":{"start":"2026-02-02T09:00:00+02:00","end":"2026-02-02T09:30:00+02:00"}}},
            {"fullUrl":"urn:uuid:app","request":{"method":"POST","url":"Appointment"},
             "resource":{"resourceType":"Appointment","status":"booked","description":"Turvala, huone 2","comment":"Turvala",
              "start":"2026-04-02T09:00:00+03:00","end":"2026-04-02T09:30:00+03:00",
              "participant":[{"actor":{"reference":"Patient?identifier=urn:oid:1.2.246.21|CODE"},"status":"accepted"},
               {"actor":{"reference":"urn:uuid:loc","display":"Turvala"},"status":"accepted"},
               {"actor":{"reference":"urn:uuid:doc","display":"Tri Turvala"},"status":"accepted"}]}},
            {"fullUrl":"urn:uuid:team","request":{"method":"POST","url":"CareTeam"},
             "resource":{"resourceType":"CareTeam","status":"active","name":"Turvalan tiimi",
              "subject":{"reference":"Patient?identifier=urn:oid:1.2.246.21|CODE"},
              "telecom":[{"system":"phone","value":"0287654321"}],
              "managingOrganization":[{"reference":"urn:uuid:org","display":"Turvala"}],
              "participant":[{"member":{"reference":"urn:uuid:role","display":"Tri Turvala"},"onBehalfOf":{"reference":"urn:uuid:org"}}]}},
            {"fullUrl":"urn:uuid:goal","request":{"method":"POST","url":"Goal"},
             "resource":{"resourceType":"Goal","lifecycleStatus":"active","description":{"text":"Kävellä"},
              "subject":{"reference":"Patient?identifier=urn:oid:1.2.246.21|CODE"},
              "expressedBy":{"reference":"urn:uuid:doc","display":"Tri Turvala"},"note":[{"text":"Turvalassa"}]}},
            {"fullUrl":"urn:uuid:plan","request":{"method":"POST","url":"CarePlan"},
             "resource":{"resourceType":"CarePlan","status":"active","intent":"plan","description":"Turvalassa",
              "subject":{"reference":"Patient?identifier=urn:oid:1.2.246.21|CODE"},
              "author":{"reference":"urn:uuid:org","display":"Turvala"},"careTeam":[{"reference":"urn:uuid:team"}],
              "goal":[{"reference":"urn:uuid:goal"}],
              "activity":[{"outcomeReference":[{"reference":"urn:uuid:obs"}],"detail":{"status":"in-progress","location":{"reference":"urn:uuid:loc","display":"Turvala"},
               "performer":[{"reference":"urn:uuid:org","display":"Turvala"}],"description":"Turvalassa"}}]}},
            {"fullUrl":"urn:uuid:obs","request":{"method":"POST","url":"Observation"},
             "resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"44261-6"}]},
              "subject":{"reference":"Patient?identifier=urn:oid:1.2.246.21|CODE"},"encounter":{"reference":"urn:uuid:enc"},
              "performer":[{"reference":"urn:uuid:org","display":"Turvala"}],
              "effectiveDateTime":"2026-02-02T09:10:00+02:00","valueQuantity":{"value":12}}}
            ]}
            """;
}
