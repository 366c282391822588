package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.access.Mandate;
import fi.polku.access.Mandates;
import fi.polku.access.Minors;
import fi.polku.access.OpeningKind;
import fi.polku.access.Openings;
import fi.polku.access.PaperPermits;
import fi.polku.access.Permits;
import fi.polku.access.Permits.NewPermit;
import fi.polku.access.Permits.NewProhibition;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.demo.domain.DemoTime;
import fi.polku.demo.domain.TestIdentity;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Those who act for another, and what the client's word keeps apart: a mother of a
 * fourteen-year-old with one hidden visit, and a daughter who sees her mother's health services and
 * nothing else.
 */
@Component
class DemoProxies {
    private static final int OF_AGE = 18;

    private final DemoAccounts accounts;
    private final Clients clients;
    private final Bookings bookings;
    private final Mandates mandates;
    private final Minors minors;
    private final Openings openings;
    private final Permits permits;
    private final PaperPermits papers;
    private final Organizations organizations;
    private final Now now;

    DemoProxies(
            DemoAccounts accounts,
            Clients clients,
            Bookings bookings,
            Mandates mandates,
            Minors minors,
            Openings openings,
            Permits permits,
            PaperPermits papers,
            Organizations organizations,
            Now now) {
        this.accounts = accounts;
        this.clients = clients;
        this.bookings = bookings;
        this.mandates = mandates;
        this.minors = minors;
        this.openings = openings;
        this.permits = permits;
        this.papers = papers;
        this.organizations = organizations;
        this.now = now;
    }

    /** A mother acts for her daughter of fourteen, who has forbidden telling of one visit. */
    void guardian(LocalDate today) {
        LocalDate born = today.minusYears(14).minusDays(40);
        ClientId child = person("Iida", "Demovirta", born, true);
        ClientId mother = person("Hanna", "Demovirta", LocalDate.of(1984, 2, 9), true);
        account(
                1,
                "demo-mother",
                mother,
                "Hanna Demovirta",
                "Äiti, joka asioi lapsen puolesta",
                "Mor som sköter barnets ärenden",
                "Mother acting for a child");
        account(
                2,
                "demo-child",
                child,
                "Iida Demovirta",
                "14-vuotias nuori",
                "14-årig ungdom",
                "Aged fourteen");
        Actor nurse = accounts.actor("nurse");
        AppointmentId hidden = time(child, nurse, ServiceType.NURSE, today.plusDays(4));
        time(child, accounts.actor("own-worker"), ServiceType.SOCIAL_GUIDANCE, today.plusDays(9));
        earlier(
                5,
                () -> {
                    mandates.guardian(
                            Actor.system(),
                            new Mandates.NewGuardian(
                                    child,
                                    mother,
                                    "Hanna Demovirta",
                                    Mandate.Kind.GUARDIAN,
                                    Set.of(Register.values()),
                                    born,
                                    born.plusYears(OF_AGE).minusDays(1)));
                    minors.hide(
                            nurse,
                            new Minors.NewHidden(
                                    child,
                                    hidden.value(),
                                    Register.PATIENT,
                                    nurse.units().getFirst(),
                                    true,
                                    "Ymmärtää hoitonsa, osasi perustella toiveensa."));
                    return "";
                });
    }

    /** A daughter sees the health services of her mother, who has forbidden one document. */
    void daughter(LocalDate today) {
        ClientId old = person("Aune", "Mallisaari", LocalDate.of(1941, 6, 18), true);
        ClientId daughter = person("Liisa", "Mallisaari", LocalDate.of(1968, 4, 3), true);
        Actor self =
                account(
                        3,
                        "demo-elder",
                        old,
                        "Aune Mallisaari",
                        "Iäkäs asiakas",
                        "Äldre klient",
                        "Elderly client");
        Actor relative =
                account(
                        4,
                        "demo-daughter",
                        daughter,
                        "Liisa Mallisaari",
                        "Tytär, joka asioi äitinsä puolesta",
                        "Dotter som sköter mors ärenden",
                        "Daughter acting for her mother");
        Actor doctor = accounts.actor("doctor");
        Actor counsellor = accounts.actor("own-worker");
        time(old, doctor, ServiceType.PHYSICIAN, today.plusDays(5));
        AppointmentId forbidden =
                time(old, accounts.actor("nurse"), ServiceType.NURSE, today.plusDays(11));
        time(old, counsellor, ServiceType.SOCIAL_GUIDANCE, today.plusDays(8));
        psychiatric(old, today);
        earlier(
                6,
                () -> {
                    String code =
                            mandates.invite(
                                    self,
                                    new Mandates.NewProxy(
                                            "tyttäreni Liisa",
                                            Set.of(Register.PATIENT),
                                            Set.of(Mandate.Power.ACT),
                                            null,
                                            null));
                    mandates.accept(relative, code);
                    papers.permit(
                            counsellor,
                            old,
                            new NewPermit(Register.PATIENT, Set.of("SUMMARY"), null, null),
                            Now.dayOf(now.instant()));
                    permits.forbid(
                            self, new NewProhibition(Register.PATIENT, null, forbidden.value()));
                    return "";
                });
        now.callAt(
                now.instant().minus(Duration.ofHours(26)),
                () ->
                        openings.open(
                                doctor,
                                old,
                                OpeningKind.PROTECTED,
                                "MEDICATION",
                                "Unilääkkeen ja mielialalääkkeen yhteisvaikutus."));
    }

    /** A time in the mental health service, whose entries are specially protected. */
    private void psychiatric(ClientId client, LocalDate today) {
        organizations.professionals().stream()
                .filter(p -> p.profession().equals("PSYCHIATRIC_NURSE"))
                .findFirst()
                .ifPresent(p ->
                        book(
                                client,
                                p.id(),
                                p.unit(),
                                ServiceType.MENTAL_HEALTH,
                                today.plusDays(7)));
    }

    private AppointmentId time(ClientId client, Actor worker, ServiceType service, LocalDate day) {
        ProfessionalId who = Objects.requireNonNull(worker.professional());
        UnitId unit = organizations.professional(who).map(ProfessionalView::unit).orElseThrow();
        return book(client, who, unit, service, day);
    }

    private AppointmentId book(
            ClientId client, ProfessionalId who, UnitId unit, ServiceType service, LocalDate day) {
        var start = DemoTime.at(day, 16, 15);
        return earlier(
                7,
                () ->
                        bookings.book(
                                Actor.system(),
                                new NewTime(
                                        who,
                                        unit,
                                        service,
                                        MeetingMode.ONSITE,
                                        start,
                                        start.plusSeconds(1800)),
                                client,
                                null));
    }

    private <T> T earlier(int days, Supplier<T> act) {
        return now.callAt(now.instant().minus(Duration.ofDays(days)), act);
    }

    private ClientId person(String given, String family, LocalDate born, boolean female) {
        String code = new TestIdentity().named(born, female);
        return clients.create(
                Actor.system(), NewClient.of(given, family, code).livingIn(accounts.home()));
    }

    private Actor account(
            int order, String key, ClientId id, String name, String fi, String sv, String en) {
        return accounts.savePerson(
                order, key, id, name, new LocalizedText(Map.of("fi", fi, "sv", sv, "en", en)));
    }
}
