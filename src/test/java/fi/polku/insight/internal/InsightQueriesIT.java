package fi.polku.insight.internal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.deadline.T3;
import fi.polku.insight.Figure;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.UnitView;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The situation picture")
class InsightQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Autowired InsightQueries queries;
    @Autowired Organizations organizations;
    @Autowired Clients clients;
    @Autowired Deadlines deadlines;
    @Autowired Relationships relationships;
    @Autowired Accounts accounts;

    private UnitId unit;
    private List<UnitId> scope;

    /** A unit of one's own, so that nobody else's rows are in the count. */
    @BeforeEach
    void aUnit() {
        UnitView any = organizations.units().get(1);
        unit = new UnitId(Ids.next());
        organizations.save(
                new UnitView(
                        unit,
                        LocalizedText.fi("Mallin yksikkö"),
                        any.kind(),
                        organizations.units().getFirst().id(),
                        any.municipalityCode(),
                        any.street(),
                        any.postalCode(),
                        any.phone()));
        scope = List.of(unit);
    }

    @Test
    @DisplayName("counts open clocks as running, threatened and missed, and those kept in time")
    void clocks() {
        clock("2026-03-09T10:00", null);
        clock("2026-03-09T10:00", "2026-06-20");
        clock("2025-11-01T10:00", null);
        var met = clock("2026-02-01T10:00", null);
        deadlines.met(met, DeadlineFamily.PHC_FIRST, NOW, Actor.system());
        assertThat(queries.getClocks(TODAY, scope)).isEqualTo(new Rows.Clocks(1, 1, 1, 0, 1, 0));
        assertThat(queries.findWorst(TODAY, scope))
                .contains(new Rows.Worst(DeadlineFamily.PHC_FIRST, 37));
        assertThat(queries.listWaiting(TODAY, scope))
                .containsExactly(new Rows.Waiting(DeadlineFamily.PHC_FIRST, 2, 0, 0, 0, 1));
        assertThat(queries.countPeopleWaiting(scope)).isEqualTo(3);
        assertThat(queries.listWaitingUnits(TODAY, scope))
                .containsExactly(new Rows.WaitingUnit(unit, 3, 1, 129));
    }

    @Test
    @DisplayName("shows a name only to those who have a relationship with the person")
    void namesByRight() throws Exception {
        ClientId known = person("Tuttu");
        ClientId stranger = person("Vieras");
        start(known, "2025-11-01T10:00");
        start(stranger, "2025-11-01T10:00");
        Account lead = account(Role.LEAD);
        relationships.open(
                known,
                Holder.of(lead.id()),
                RelationshipKind.CARE,
                Ids.next(),
                TODAY.minusDays(1),
                null);
        assertThat(queries.listRows(Figure.CLOCKS, lead.actor(), TODAY, scope, 10))
                .extracting(r -> r.clientId() + " " + r.mine())
                .containsExactlyInAnyOrder(known + " true", stranger + " false");
        mvc.perform(get("/lead/figures/clocks").param("unit", id(unit)).with(as(lead)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tuttu")))
                .andExpect(content().string(not(containsString("Vieras"))));
    }

    @Test
    @DisplayName("T3 is counted from the free times that anybody may book")
    void t3() {
        ProfessionalView doctor = organizations.professionals().getFirst();
        var schedule = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO schedule (id, professional_id, unit_id, service_type, from_on, created_at)
                        VALUES (:id, :professional, :unit, 'TEST', '2026-01-01', :now)
                        """)
                .paramSource(
                        Params.of("id", schedule)
                                .and("professional", doctor.id())
                                .and("unit", unit)
                                .and("now", NOW)
                                .source())
                .update();
        for (String start :
                List.of("2031-03-11T08", "2031-03-12T08", "2031-03-13T08", "2031-03-20T08")) {
            slot(schedule, doctor, start, true, false);
        }
        slot(schedule, doctor, "2031-03-10T10", false, false);
        slot(schedule, doctor, "2031-03-10T12", true, true);
        now.set(java.time.Instant.parse("2031-03-10T07:00:00Z"));
        LocalDate day = LocalDate.parse("2031-03-10");
        var book =
                queries.listBooks(day).stream()
                        .filter(b -> b.unit().equals(unit))
                        .findFirst()
                        .orElseThrow();
        assertThat(book.findThird(day)).contains(LocalDate.parse("2031-03-13"));
        assertThat(book.openUntil()).isEqualTo("2031-03-20");
        assertThat(T3.of(List.of(book), day).getFirst().days()).isEqualTo(3);
    }

    @Test
    @DisplayName("compares each person's first score with the last one")
    void changes() {
        for (int i = 0; i < 5; i++) {
            ClientId person = person("Mittari");
            score(person, "phq-9", 18 - i, "2025-11-01T10:00:00Z");
            score(person, "phq-9", 12 - i, "2026-02-01T10:00:00Z");
        }
        assertThat(queries.listChanges(scope))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.instrument()).isEqualTo("phq-9");
                    assertThat(c.n()).isEqualTo(5);
                    assertThat(c.mean()).isEqualByComparingTo("-6");
                });
        assertThat(queries.listRows(Figure.MEASURES, Actor.system(), TODAY, scope, 10)).hasSize(5);
    }

    @Test
    @DisplayName("of an empty unit is empty and whole, in every language")
    void emptyPicture() throws Exception {
        Account lead = account(Role.LEAD);
        assertThat(queries.listHours(TODAY, List.of(TODAY.minusWeeks(1)), scope)).isEmpty();
        assertThat(queries.getUnassessed(scope).n()).isZero();
        assertThat(queries.listPathStates(TODAY, scope)).isEmpty();
        for (String language : List.of("fi", "sv", "en")) {
            mvc.perform(get("/lead").param("unit", id(unit)).param("lang", language).with(as(lead)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("[insight."))))
                    .andExpect(content().string(not(containsString("[deadline."))));
        }
        for (Figure figure : Figure.values()) {
            assertThat(queries.getDefinition(figure)).contains("SELECT");
            mvc.perform(get("/lead/figures/" + figure.slug()).with(as(lead)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("figure-definition")))
                    .andExpect(content().string(not(containsString("[insight."))));
        }
        mvc.perform(get("/lead").with(as(lead))).andExpect(status().isOk());
        mvc.perform(get("/lead/figures/nothing").with(as(lead))).andExpect(status().isNotFound());
        mvc.perform(get("/lead").param("unit", "x").with(as(lead)))
                .andExpect(status().is4xxClientError());
    }

    @Test
    @DisplayName("is for those who lead")
    void onlyLeads() throws Exception {
        for (Role role : List.of(Role.PROFESSIONAL, Role.CLIENT, Role.PARTNER)) {
            mvc.perform(get("/lead").with(as(account(role)))).andExpect(status().isForbidden());
            mvc.perform(get("/lead/figures/clocks").with(as(account(role))))
                    .andExpect(status().isForbidden());
        }
    }

    private SubjectRef clock(String startedAt, String bookedOn) {
        SubjectRef subject = start(person("Odottaja"), startedAt);
        if (bookedOn != null) {
            deadlines.forecast(subject, DeadlineFamily.PHC_FIRST, LocalDate.parse(bookedOn));
        }
        return subject;
    }

    private SubjectRef start(ClientId client, String startedAt) {
        var subject = new SubjectRef("contact", Ids.next());
        LocalDateTime at = LocalDateTime.parse(startedAt);
        deadlines.start(
                new StartDeadline(
                        DeadlineFamily.PHC_FIRST,
                        client,
                        subject,
                        at.toLocalDate(),
                        at,
                        unit,
                        null,
                        DeadlineFacts.none().age(40)));
        return subject;
    }

    private ClientId person(String familyName) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        familyName,
                        "Tilastoja",
                        null,
                        null,
                        LocalDate.parse("1986-05-05"),
                        null,
                        "fi",
                        null,
                        null,
                        null,
                        false,
                        List.of()));
    }

    private Account account(Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Riitta Johtomalli",
                        LocalizedText.fi("johtaja"),
                        Set.of(role),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }

    private void slot(
            java.util.UUID schedule,
            ProfessionalView professional,
            String hour,
            boolean open,
            boolean urgent) {
        jdbc.sql(
                        """
                        INSERT INTO slot (id, schedule_id, professional_id, unit_id, service_type, mode, starts_at, ends_at,
                          publicly_bookable, urgent, created_at)
                        VALUES (:id, :schedule, :professional, :unit, 'TEST', 'VISIT', CAST(:start AS timestamptz),
                          CAST(:start AS timestamptz) + interval '30 minutes', :open, :urgent, :now)
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("schedule", schedule)
                                .and("professional", professional.id())
                                .and("unit", unit)
                                .and("start", hour + ":00:00Z")
                                .and("open", open)
                                .and("urgent", urgent)
                                .and("now", NOW)
                                .source())
                .update();
    }

    private void score(ClientId client, String instrument, int value, String at) {
        jdbc.sql(
                        """
                        INSERT INTO instrument_score (id, client_id, instrument_code, score_code, value, happened_at,
                          recorded_at, register, producer_id, record_status, created_at)
                        VALUES (:id, :client, :instrument, 'total', :value, :at, :at, 'PATIENT', :unit, 'FINAL', :at)
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("client", client)
                                .and("instrument", instrument)
                                .and("value", value)
                                .and("unit", unit)
                                .and("at", java.time.Instant.parse(at))
                                .source())
                .update();
    }

    private static String id(UnitId unit) {
        return unit.value().toString();
    }
}
