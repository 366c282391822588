package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotSearch;
import fi.polku.appointment.Slots;
import fi.polku.appointment.VisitResult;
import fi.polku.appointment.Visits;
import fi.polku.assessment.AssessmentRecording;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.NewAssessment;
import fi.polku.client.ClientMerges;
import fi.polku.client.IdentityCode;
import fi.polku.client.NewClient;
import fi.polku.contact.Channel;
import fi.polku.contact.CloseReason;
import fi.polku.contact.ContactHandling;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Everything is taken back in the end: the queue that answers the contacts is everybody's. */
@DisplayName("An event chain of care")
@Transactional
class AvoHilmoQueriesIT extends InsightTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Autowired AvoHilmoQueries queries;
    @Autowired ContactReception reception;
    @Autowired ContactHandling handling;
    @Autowired ContactOutcomes outcomes;
    @Autowired AssessmentRecording recording;
    @Autowired Bookings bookings;
    @Autowired Visits visits;
    @Autowired Slots slots;
    @Autowired ClientMerges merges;

    private Account nurse;
    private ProfessionalId physiotherapist;
    private String code;

    @BeforeEach
    void people() {
        nurse = People.nurse(accounts);
        physiotherapist = new ProfessionalId(Ids.next());
        organizations.save(
                new ProfessionalView(
                        physiotherapist,
                        "Ketjutesti",
                        "Petri",
                        "PHYSIOTHERAPIST",
                        unit,
                        true,
                        false));
    }

    private ClientId somebody(boolean nonDisclosure) {
        int n = PEOPLE.getAndIncrement();
        LocalDate born = LocalDate.of(1951, 2, 1).plusDays(n);
        code = IdentityCode.of(born, '-', 951).value();
        return clients.create(
                Actor.system(),
                new NewClient(
                        "Ketjunen",
                        "Hilma",
                        null,
                        code,
                        null,
                        null,
                        "fi",
                        "214",
                        null,
                        null,
                        nonDisclosure,
                        List.of()));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Now.ZONE).toInstant();
    }

    private ContactId contact(String at, String text) {
        now.set(at(at));
        return reception
                .receive(
                        Actor.anonymous(),
                        NewContact.of(Channel.WEB, text)
                                .municipality("214")
                                .phone("040 000 0123")
                                .ready())
                .contact();
    }

    private ContactId contact(String at, ClientId client) {
        ContactId contact = contact(at, "Selkä on ollut kipeä syksystä asti.");
        outcomes.linkClient(nurse.actor(), contact, client);
        return contact;
    }

    private void assess(String at, ContactId contact) {
        now.set(at(at));
        recording.record(
                nurse.actor(),
                contact,
                NewAssessment.of(
                        CareAssessment.appointment("PHYSIOTHERAPIST", "Ei hälytysmerkkejä.")));
    }

    private AppointmentId book(String at, ClientId client, String startsAt) {
        now.set(at(at));
        return bookings.book(
                Actor.system(),
                new NewTime(
                        physiotherapist,
                        unit,
                        ServiceType.PHYSIOTHERAPY,
                        MeetingMode.ONSITE,
                        at(startsAt),
                        at(startsAt).plus(Duration.ofMinutes(45))),
                client,
                null);
    }

    private void visit(AppointmentId booking, String startedAt) {
        now.set(at(startedAt).plus(Duration.ofHours(1)));
        visits.markAttended(
                Actor.system(),
                booking,
                new VisitResult("Selkäkipu", "Ohjattiin harjoitteet.", null, at(startedAt)));
    }

    private List<CareChain> chains(YearMonth month) {
        return transaction.execute(t -> {
            try (var all =
                    queries.streamChains(
                            month.atDay(1).atStartOfDay(Now.ZONE).toInstant(),
                            month.plusMonths(1).atDay(1).atStartOfDay(Now.ZONE).toInstant(),
                            now.today())) {
                return all.toList();
            }
        });
    }

    /** Only what is not empty. */
    private static Map<AvoHilmoField, String> fields(CareChain chain) {
        String[] names = AvoHilmoField.head().split(";", -1);
        String[] values = AvoHilmoField.line(chain).split(";", -1);
        assertThat(values).hasSameSizeAs(names);
        var fields = new EnumMap<AvoHilmoField, String>(AvoHilmoField.class);
        for (int i = 0; i < names.length; i++) {
            if (!values[i].isEmpty()) {
                fields.put(AvoHilmoField.valueOf(names[i]), values[i]);
            }
        }
        return fields;
    }

    private List<Map<AvoHilmoField, String>> of(ClientId client, YearMonth month) {
        return chains(month).stream()
                .filter(c -> client.equals(c.clientId()))
                .map(AvoHilmoQueriesIT::fields)
                .toList();
    }

    private Map<AvoHilmoField, String> only(ClientId client) {
        var all = of(client, MARCH);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String text(UUID id) {
        return id.toString();
    }

    private static String text(UnitId id) {
        return text(id.value());
    }

    @Test
    @DisplayName("from contact to visit has each moment, who met whom and how, and no more")
    void whole() {
        ClientId client = somebody(false);
        ContactId contact = contact("2026-03-02T10:00", client);
        assess("2026-03-02T11:05", contact);
        AppointmentId booking = book("2026-03-02T11:10", client, "2026-03-05T12:00");
        visit(booking, "2026-03-05T12:03");
        assertThat(only(client))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry(AvoHilmoField.AVOHILMO_ID, text(booking.value())),
                                Map.entry(AvoHilmoField.ASIAKAS_HENKILOTUNNUS, code),
                                Map.entry(AvoHilmoField.ASIAKAS_KOTIKUNTA, "214"),
                                Map.entry(AvoHilmoField.PALVELUNTUOTTAJA_YKSIKKO, text(unit)),
                                Map.entry(
                                        AvoHilmoField.YHTEYDENOTTO_AJANKOHTA,
                                        "2026-03-02T10:00:00"),
                                Map.entry(
                                        AvoHilmoField.HOIDONTARVE_AJANKOHTA, "2026-03-02T11:05:00"),
                                Map.entry(AvoHilmoField.HTA_AMMATTI, "NURSE"),
                                Map.entry(AvoHilmoField.HTA_KIIREELLISYYS, "NON_URGENT"),
                                Map.entry(AvoHilmoField.HTA_TULOS, "APPOINTMENT"),
                                Map.entry(
                                        AvoHilmoField.AJANVARAUS_AJANKOHTA, "2026-03-02T11:10:00"),
                                Map.entry(AvoHilmoField.AJANVARAUS_VARATTU, "2026-03-05T12:00:00"),
                                Map.entry(AvoHilmoField.AJANVARAUS_AMMATTI, "PHYSIOTHERAPIST"),
                                Map.entry(AvoHilmoField.AJANVARAUS_PALVELUMUOTO, "T51"),
                                Map.entry(AvoHilmoField.AJANVARAUS_YHTEYSTAPA, "R10"),
                                Map.entry(AvoHilmoField.KAYNTI_ALKOI, "2026-03-05T12:03:00"),
                                Map.entry(AvoHilmoField.KAYNTI_LOPPUI, "2026-03-05T12:48:00"),
                                Map.entry(AvoHilmoField.KAYNTI_KAVIJARYHMA, "1"),
                                Map.entry(AvoHilmoField.KAYNTI_AMMATTI, "PHYSIOTHERAPIST"),
                                Map.entry(AvoHilmoField.KAYNTI_PALVELUMUOTO, "T51"),
                                Map.entry(AvoHilmoField.KAYNTI_YHTEYSTAPA, "R10")));
    }

    @Test
    @DisplayName("ends in a cancelling, whose reason in words stays out; the next time is its own")
    void cancelled() {
        ClientId client = somebody(false);
        ContactId contact = contact("2026-03-02T10:00", client);
        assess("2026-03-02T11:05", contact);
        AppointmentId first = book("2026-03-02T11:10", client, "2026-03-05T12:00");
        now.set(at("2026-03-04T09:00"));
        bookings.cancel(Actor.system(), first, CancelledBy.PROVIDER, "Petri sairastui; peruttu");
        AppointmentId second = book("2026-03-04T09:05", client, "2026-03-09T12:00");
        assertThat(of(client, MARCH))
                .hasSize(2)
                .allSatisfy(f ->
                        assertThat(f)
                                .containsEntry(
                                        AvoHilmoField.HOIDONTARVE_AJANKOHTA, "2026-03-02T11:05:00")
                                .doesNotContainKeys(
                                        AvoHilmoField.KAYNTI_ALKOI, AvoHilmoField.KAYNTI_AMMATTI))
                .anySatisfy(f ->
                        assertThat(f)
                                .containsEntry(AvoHilmoField.AVOHILMO_ID, text(first.value()))
                                .containsEntry(
                                        AvoHilmoField.PERUUTUS_AJANKOHTA, "2026-03-04T09:00:00")
                                .containsEntry(AvoHilmoField.PERUUTUS_SYY, "PROVIDER"))
                .anySatisfy(f ->
                        assertThat(f)
                                .containsEntry(AvoHilmoField.AVOHILMO_ID, text(second.value()))
                                .doesNotContainKeys(
                                        AvoHilmoField.PERUUTUS_AJANKOHTA,
                                        AvoHilmoField.PERUUTUS_SYY));
    }

    @Test
    @DisplayName("to which nobody came has no visit and says so, without a moment of cancelling")
    void noShow() {
        ClientId client = somebody(false);
        ContactId contact = contact("2026-03-02T10:00", client);
        assess("2026-03-02T11:05", contact);
        AppointmentId booking = book("2026-03-02T11:10", client, "2026-03-05T12:00");
        now.set(at("2026-03-05T12:30"));
        visits.markNoShow(Actor.system(), booking, "Ei tullut.");
        assertThat(only(client))
                .containsEntry(AvoHilmoField.PERUUTUS_SYY, "NO_SHOW")
                .containsEntry(AvoHilmoField.AJANVARAUS_VARATTU, "2026-03-05T12:00:00")
                .doesNotContainKeys(
                        AvoHilmoField.PERUUTUS_AJANKOHTA,
                        AvoHilmoField.KAYNTI_ALKOI,
                        AvoHilmoField.KAYNTI_LOPPUI,
                        AvoHilmoField.KAYNTI_KAVIJARYHMA);
    }

    @Test
    @DisplayName("whose time was moved is one chain with the time that holds")
    void moved() {
        ClientId client = somebody(false);
        ContactId contact = contact("2026-03-02T10:00", client);
        assess("2026-03-02T11:05", contact);
        slots.open(
                Actor.system(),
                physiotherapist,
                unit,
                ServiceType.PHYSIOTHERAPY,
                List.of(LocalDate.of(2026, 3, 5)),
                Slots.Hours.office(Duration.ofMinutes(45)),
                0);
        var free =
                slots.page(
                        new SlotSearch(
                                null, null, physiotherapist, null, true, null, null, null, 10));
        AppointmentId first = bookings.book(Actor.system(), free.get(0).id(), client, null);
        now.set(at("2026-03-03T09:00"));
        AppointmentId next = bookings.move(Actor.system(), first, free.get(1).id());
        assertThat(only(client))
                .containsEntry(AvoHilmoField.AVOHILMO_ID, text(next.value()))
                .containsEntry(AvoHilmoField.YHTEYDENOTTO_AJANKOHTA, "2026-03-02T10:00:00")
                .containsEntry(AvoHilmoField.AJANVARAUS_AJANKOHTA, "2026-03-03T09:00:00")
                .doesNotContainKey(AvoHilmoField.PERUUTUS_AJANKOHTA);
    }

    @Test
    @DisplayName("may be a contact alone, assessed or not, of somebody known or not")
    void contactAlone() {
        ClientId client = somebody(false);
        ContactId contact = contact("2026-03-02T10:00", client);
        assertThat(only(client))
                .containsOnly(
                        Map.entry(AvoHilmoField.AVOHILMO_ID, text(contact.value())),
                        Map.entry(AvoHilmoField.ASIAKAS_HENKILOTUNNUS, code),
                        Map.entry(AvoHilmoField.ASIAKAS_KOTIKUNTA, "214"),
                        Map.entry(AvoHilmoField.PALVELUNTUOTTAJA_YKSIKKO, text(People.RECEPTION)),
                        Map.entry(AvoHilmoField.YHTEYDENOTTO_AJANKOHTA, "2026-03-02T10:00:00"));
        assess("2026-03-02T11:05", contact);
        assertThat(only(client))
                .containsEntry(AvoHilmoField.HOIDONTARVE_AJANKOHTA, "2026-03-02T11:05:00")
                .doesNotContainKeys(AvoHilmoField.AJANVARAUS_AJANKOHTA, AvoHilmoField.KAYNTI_ALKOI);
        ContactId unknown = contact("2026-03-02T10:00", "Selkä on ollut kipeä.");
        assertThat(chains(MARCH))
                .filteredOn(c -> c.chainId().equals(unknown.value()))
                .singleElement()
                .satisfies(c ->
                        assertThat(fields(c))
                                .containsOnlyKeys(
                                        AvoHilmoField.AVOHILMO_ID,
                                        AvoHilmoField.PALVELUNTUOTTAJA_YKSIKKO,
                                        AvoHilmoField.YHTEYDENOTTO_AJANKOHTA));
        handling.take(nurse.actor(), unknown);
        outcomes.close(
                nurse.actor(), unknown, CloseReason.RECORDED_IN_ERROR, "Kirjattiin kahdesti.");
        assertThat(chains(MARCH)).noneMatch(c -> c.chainId().equals(unknown.value()));
    }

    @Test
    @DisplayName("of social welfare is not one of health care")
    void social() {
        ContactId rent = contact("2026-03-02T10:00", "Rahat eivät riitä vuokraan.");
        assertThat(chains(MARCH)).noneMatch(c -> c.chainId().equals(rent.value()));
    }

    @Test
    @DisplayName("has an assessment only when it came before the visit")
    void precededByAnAssessment() {
        ClientId without = somebody(false);
        visit(book("2026-03-02T11:10", without, "2026-03-05T12:00"), "2026-03-05T12:00");
        assertThat(only(without))
                .containsEntry(AvoHilmoField.KAYNTI_ALKOI, "2026-03-05T12:00:00")
                .doesNotContainKeys(
                        AvoHilmoField.YHTEYDENOTTO_AJANKOHTA,
                        AvoHilmoField.HOIDONTARVE_AJANKOHTA,
                        AvoHilmoField.HTA_TULOS);

        ClientId afterwards = somebody(false);
        ContactId contact = contact("2026-03-05T11:00", afterwards);
        assess("2026-03-05T14:00", contact);
        visit(book("2026-03-05T14:05", afterwards, "2026-03-05T13:00"), "2026-03-05T13:00");
        assertThat(of(afterwards, MARCH))
                .hasSize(2)
                .noneMatch(f ->
                        f.containsKey(AvoHilmoField.HOIDONTARVE_AJANKOHTA)
                                && f.containsKey(AvoHilmoField.KAYNTI_ALKOI));
    }

    @Test
    @DisplayName("is the first visit's; what was booked besides is a visit without an assessment")
    void firstVisitOnly() {
        ClientId client = somebody(false);
        ContactId contact = contact("2026-03-02T10:00", client);
        assess("2026-03-02T11:05", contact);
        AppointmentId first = book("2026-03-02T11:10", client, "2026-03-05T12:00");
        AppointmentId second = book("2026-03-02T11:12", client, "2026-03-09T12:00");
        visit(first, "2026-03-05T12:00");
        visit(second, "2026-03-09T12:00");
        assertThat(of(client, MARCH))
                .filteredOn(f -> f.containsKey(AvoHilmoField.HOIDONTARVE_AJANKOHTA))
                .singleElement()
                .satisfies(f ->
                        assertThat(f)
                                .containsEntry(AvoHilmoField.AVOHILMO_ID, text(first.value())));
        assertThat(of(client, MARCH)).hasSize(2);
    }

    @Test
    @DisplayName("finds its assessment also when the time was booked before it")
    void bookedBefore() {
        ClientId client = somebody(false);
        AppointmentId booking = book("2026-03-02T09:00", client, "2026-03-05T12:00");
        ContactId contact = contact("2026-03-02T10:00", client);
        assess("2026-03-02T11:05", contact);
        visit(booking, "2026-03-05T12:00");
        assertThat(only(client))
                .containsEntry(AvoHilmoField.YHTEYDENOTTO_AJANKOHTA, "2026-03-02T10:00:00")
                .containsEntry(AvoHilmoField.AJANVARAUS_AJANKOHTA, "2026-03-02T09:00:00")
                .containsEntry(AvoHilmoField.KAYNTI_ALKOI, "2026-03-05T12:00:00");
    }

    @Test
    @DisplayName("of a person under non-disclosure is told without the home")
    void nonDisclosure() {
        ClientId client = somebody(true);
        contact("2026-03-02T10:00", client);
        assertThat(only(client))
                .containsEntry(AvoHilmoField.ASIAKAS_HENKILOTUNNUS, code)
                .doesNotContainKeys(
                        AvoHilmoField.ASIAKAS_KOTIKUNTA,
                        AvoHilmoField.ASIAKAS_POSTINUMERO,
                        AvoHilmoField.ASIAKAS_KOTIMAA);
    }

    @Test
    @DisplayName("of a record made twice is of the person who goes on")
    void merged() {
        ClientId twice = person("Kahdesti");
        contact("2026-03-02T10:00", twice);
        ClientId goesOn = somebody(false);
        merges.merge(Actor.system(), twice, goesOn, "Sama");
        assertThat(of(twice, MARCH)).isEmpty();
        assertThat(only(goesOn)).containsEntry(AvoHilmoField.ASIAKAS_HENKILOTUNNUS, code);
        assertThat(queries.listPeople(at("2026-03-02T10:00"), at("2026-03-02T10:01")))
                .contains(goesOn)
                .doesNotContain(twice);
    }

    @ParameterizedTest(name = "that began at {0} in Helsinki is of the month {1}")
    @CsvSource({
        "2025-07-31T23:30, 2025-07",
        "2025-08-01T00:30, 2025-08",
        "2026-01-31T23:30, 2026-01",
        "2026-02-01T00:00, 2026-02",
        "2026-02-01T01:30, 2026-02"
    })
    void month(String began, YearMonth month) {
        ContactId contact = contact(began, "Selkä on ollut kipeä.");
        for (YearMonth other : List.of(month.minusMonths(1), month, month.plusMonths(1))) {
            assertThat(chains(other).stream().anyMatch(c -> c.chainId().equals(contact.value())))
                    .as("in " + other)
                    .isEqualTo(other.equals(month));
        }
        assertThat(chains(month))
                .filteredOn(c -> c.chainId().equals(contact.value()))
                .singleElement()
                .satisfies(c ->
                        assertThat(fields(c))
                                .containsEntry(
                                        AvoHilmoField.YHTEYDENOTTO_AJANKOHTA, began + ":00"));
    }
}
