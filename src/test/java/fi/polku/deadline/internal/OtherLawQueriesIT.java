package fi.polku.deadline.internal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.OtherLaw;
import fi.polku.deadline.OtherLaw.AgeClass;
import fi.polku.deadline.OtherLaw.Figures;
import fi.polku.deadline.OtherLaw.ForEveryone;
import fi.polku.deadline.OtherLaw.Generation;
import fi.polku.deadline.OtherLaw.InForceOn;
import fi.polku.deadline.OtherLaw.OfAge;
import fi.polku.deadline.OtherLaw.Outcome;
import fi.polku.deadline.OtherLaw.Question;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Clocks of May and June 2021, where no other test has any. */
@DisplayName("The clocks that there have been, under another law")
@Transactional
class OtherLawQueriesIT extends DatabaseTest {
    private static final LocalDate MAY = LocalDate.parse("2021-05-01");
    private static final LocalDate JUNE_ENDS = LocalDate.parse("2021-06-30");

    @Autowired OtherLaw law;
    @Autowired Deadlines deadlines;
    @Autowired Accounts accounts;

    @BeforeEach
    void clocks() {
        // Three months then: five youths in May met on the 10th day, five adults on the 20th,
        // and in June two met after four months. The three months were kept by ten of twelve.
        for (int i = 0; i < 5; i++) {
            met("2021-05-03", 20, 10, People.RECEPTION);
            met("2021-05-03", 40, 20, People.RECEPTION);
        }
        met("2021-06-01", 40, 123, People.SOCIAL);
        met("2021-06-01", null, 123, People.SOCIAL);
    }

    @Test
    @DisplayName("are judged by a limit for everyone, and the few are not told of")
    void forEveryone() {
        var found =
                law.compare(
                        Actor.system(),
                        new Question(
                                DeadlineFamily.PHC_FIRST,
                                MAY,
                                JUNE_ENDS,
                                new ForEveryone(14, LimitUnit.DAYS)));
        assertThat(found.all().figures())
                .isEqualTo(
                        new Figures(12, new Outcome(10, 2, 0, 0, 0), new Outcome(5, 7, 0, 0, 0)));
        assertThat(found.months())
                .extracting(OtherLaw.Month::firstOn, m -> m.cell().figures())
                .containsExactly(
                        tuple(
                                MAY,
                                new Figures(
                                        10,
                                        new Outcome(10, 0, 0, 0, 0),
                                        new Outcome(5, 5, 0, 0, 0))),
                        tuple(LocalDate.parse("2021-06-01"), null));
        assertThat(found.units())
                .extracting(OtherLaw.OfUnit::unit, u -> u.cell().figures() == null)
                .containsExactlyInAnyOrder(
                        tuple(People.RECEPTION, false), tuple(People.SOCIAL, true));
        assertThat(found.ages())
                .extracting(OfAge::age)
                .containsExactly(AgeClass.UNDER_23, AgeClass.FROM_23, AgeClass.UNKNOWN);
    }

    @Test
    @DisplayName("are judged by the rows of another generation with their own age")
    void generation() {
        var found =
                law.compare(
                        Actor.system(),
                        new Question(
                                DeadlineFamily.PHC_FIRST,
                                MAY,
                                LocalDate.parse("2021-05-31"),
                                new InForceOn(LocalDate.parse("2025-01-01"))));
        // Youths in 14 days, adults in three months: all kept.
        assertThat(found.all().figures())
                .isEqualTo(
                        new Figures(10, new Outcome(10, 0, 0, 0, 0), new Outcome(10, 0, 0, 0, 0)));
        var before =
                law.compare(
                        Actor.system(),
                        new Question(
                                DeadlineFamily.PHC_FIRST,
                                MAY,
                                LocalDate.parse("2021-05-31"),
                                new InForceOn(LocalDate.parse("2024-12-31"))));
        assertThat(before.all().figures().other()).isEqualTo(new Outcome(5, 5, 0, 0, 0));
    }

    @Test
    @DisplayName("have the generations of their family to choose from, as the law changed")
    void generations() {
        assertThat(law.generations(DeadlineFamily.PHC_FIRST))
                .containsExactly(
                        new Generation(null, LocalDate.parse("2023-08-31")),
                        new Generation(
                                LocalDate.parse("2023-09-01"), LocalDate.parse("2024-10-31")),
                        new Generation(
                                LocalDate.parse("2024-11-01"), LocalDate.parse("2024-12-31")),
                        new Generation(LocalDate.parse("2025-01-01"), null));
        assertThat(law.generations(DeadlineFamily.THERAPY_START))
                .containsExactly(new Generation(LocalDate.parse("2025-05-01"), null));
        assertThat(law.generations(DeadlineFamily.LOG_REQUEST))
                .containsExactly(new Generation(null, null));
    }

    @Test
    @DisplayName("are for those who lead, in words, and a wrong question keeps what was typed")
    void page() throws Exception {
        assertThatThrownBy(() ->
                        law.compare(
                                People.nurse(accounts).actor(),
                                new Question(
                                        DeadlineFamily.PHC_FIRST,
                                        MAY,
                                        JUNE_ENDS,
                                        new ForEveryone(14, LimitUnit.DAYS))))
                .isInstanceOf(Denied.class);
        mvc.perform(
                        get("/lead/law")
                                .param("service", "PHC_FIRST")
                                .param("from", "2021-05")
                                .param("to", "2021-06")
                                .param("length", "14")
                                .param("unit", "DAYS")
                                .with(as(lead())))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "Ensimmäinen hoitokäynti: ajoissa 83,3 %,"
                                                                + " toisella lailla 41,7 %"),
                                                containsString("kaikille 14 päivän raja"),
                                                containsString("Toukokuu 2021"),
                                                containsString("−50,0".replace('−', '-')),
                                                containsString("alle 5 ihmistä"))));
        for (var wrong :
                List.of(
                        List.of("from", "tammikuu"),
                        List.of("from", "2021-13"),
                        List.of("to", "2021-04"),
                        List.of("to", "2031-04"),
                        List.of("length", "-1"),
                        List.of("length", "99999999999"),
                        List.of("unit", "SAME_DAY"),
                        List.of("law", "<script>"),
                        List.of("service", "'; --"))) {
            mvc.perform(
                            get("/lead/law")
                                    .param("from", "2021-05")
                                    .param("to", "2021-06")
                                    .with(as(lead()))
                                    .with(r -> {
                                        r.setParameter(wrong.get(0), wrong.get(1));
                                        return r;
                                    }))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("data-qa=\"error-summary\"")))
                    .andExpect(content().string(not(containsString("<script>\""))));
        }
    }

    private void met(String on, Integer age, int after, UnitId unit) {
        LocalDate start = LocalDate.parse(on);
        DeadlineId id =
                deadlines
                        .start(
                                new StartDeadline(
                                        DeadlineFamily.PHC_FIRST,
                                        null,
                                        new SubjectRef("assessment", UUID.randomUUID()),
                                        start,
                                        start.atTime(9, 0),
                                        unit,
                                        null,
                                        new DeadlineFacts(java.util.Map.of(), age)))
                        .orElseThrow();
        deadlines.met(
                id, start.plusDays(after).atTime(9, 0).toInstant(ZoneOffset.UTC), Actor.system());
    }

    private Account lead() {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Sari Näytevirta",
                        LocalizedText.fi("johtaja"),
                        Set.of(Role.LEAD),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
