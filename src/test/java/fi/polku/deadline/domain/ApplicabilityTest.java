package fi.polku.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.LawAnswer;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A case that no rule concerns")
class ApplicabilityTest {
    private static final Path TEXTS = Path.of("src/main/resources/messages/deadline_fi.properties");
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.parse("2023-03-01"),
                    LocalDate.parse("2024-03-01"),
                    LocalDate.parse("2024-12-01"),
                    LocalDate.parse("2025-03-03"),
                    LocalDate.parse("2026-03-03"));

    @ParameterizedTest(name = "{0} of {2} with {3} at age {1} is outside because of {4}")
    @CsvSource({
        "PHC_FIRST,      40, 2026-03-03, carePlanEvent,                carePlanEvent",
        "PHC_FIRST,      20, 2024-03-01, carePlanEvent,                carePlanEvent",
        "PHC_DOCTOR,     40, 2024-03-01, certificateOnly,              certificateOnly",
        "PHC_DOCTOR,     40, 2024-12-01, generalPractice=false,        generalPractice",
        "PHC_DOCTOR,     20, 2026-03-03, carePlanEvent,                carePlanEvent",
        "ORAL_FIRST,     40, 2024-03-01, individualInterval,           individualInterval",
        "ORAL_FIRST,     40, 2026-03-03, individualInterval,           individualInterval",
        "ORAL_DENTIST,   20, 2026-03-03, individualInterval,           individualInterval",
        "SPEC_EVAL,      40, 2026-03-03, inPrimaryCare,                inPrimaryCare",
        "THERAPY_START,  23, 2026-03-03, psychiatry,                   UNDER_23",
        "SOC_PSYSOC,     75, 2026-03-03, over75,                       UNDER_23",
        "SOC_ASSESS_START, 74, 2024-12-31, disabled,        anyOf.highestCareAllowance",
        "SOC_ASSESS_START, 74, 2025-01-01, disabled=false,  anyOf.disabled"
    })
    void outside(DeadlineFamily family, Integer age, LocalDate on, String fact, String because) {
        var facts = facts(fact).age(age);
        assertThat(RuleBook.find(family, on, facts)).isEmpty();
        assertThat(Applicability.whyNot(family, on, facts))
                .isEqualTo(new LawAnswer.Outside(List.of(because)));
    }

    @ParameterizedTest(name = "{0} of {1} is too early: the law has it from {2}")
    @CsvSource({
        "THERAPY_START,2025-04-30,2025-05-01",
        "SOC_PSYSOC,2020-01-01,2025-05-01",
        "PHC_DOCTOR,2023-08-31,2023-09-01",
        "ORAL_SPECIALIST,2023-08-31,2023-09-01"
    })
    void notYet(DeadlineFamily family, LocalDate on, LocalDate from) {
        assertThat(Applicability.whyNot(family, on, DeadlineFacts.none()))
                .isEqualTo(new LawAnswer.NotInForce(on, from));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DeadlineFamily.class)
    @DisplayName("is always told why, in words that exist")
    void everyReasonHasWords(DeadlineFamily family) throws IOException {
        var words = new Properties();
        try (Reader file = Files.newBufferedReader(TEXTS)) {
            words.load(file);
        }
        for (LocalDate day : DAYS) {
            for (DeadlineFacts facts : every(family)) {
                if (RuleBook.find(family, day, facts).isPresent()
                        || !(Applicability.whyNot(family, day, facts)
                                instanceof LawAnswer.Outside outside)) {
                    continue;
                }
                assertThat(outside.because()).as("%s %s %s", family, day, facts).isNotEmpty();
                assertThat(outside.because())
                        .as("%s %s %s", family, day, facts)
                        .allMatch(code -> words.containsKey("deadline.outside." + code));
            }
        }
    }

    @Test
    @DisplayName("is asked of no family by a fact that the family does not take")
    void strangeFacts() {
        for (DeadlineFamily family : DeadlineFamily.values()) {
            var strange = DeadlineFacts.none().with("strange", true).age(30);
            var day = LocalDate.parse("2026-03-03");
            assertThat(RuleBook.find(family, day, strange))
                    .isEqualTo(RuleBook.find(family, day, DeadlineFacts.none().age(30)));
        }
    }

    private static DeadlineFacts facts(String fact) {
        String[] pair = fact.split("=", 2);
        return DeadlineFacts.none().with(pair[0], pair.length == 1 || "true".equals(pair[1]));
    }

    /** Every way to answer the yes-or-no facts of a family, at the ages that matter. */
    private static List<DeadlineFacts> every(DeadlineFamily family) {
        var all = new ArrayList<DeadlineFacts>();
        for (Integer age : new Integer[] {null, 10, 22, 23, 74, 75}) {
            all.add(DeadlineFacts.none().age(age));
        }
        Families.of(family).facts().stream()
                .filter(f -> f.kind() == fi.polku.deadline.FamilyView.FactKind.YES_NO)
                .forEach(f -> {
                    for (DeadlineFacts facts : List.copyOf(all)) {
                        all.add(facts.with(f.name(), true));
                        all.add(facts.with(f.name(), false));
                    }
                });
        return all;
    }
}
