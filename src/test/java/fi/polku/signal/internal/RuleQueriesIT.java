package fi.polku.signal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.signal.domain.SignalRule;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DisplayName("A rule of early signals")
@Transactional
class RuleQueriesIT extends SignalWorldOfPeople {
    @Autowired RuleQueries queries;
    @Autowired RuleBook book;
    @Autowired RuleDesk desk;
    @Autowired NightQueries nights;

    @Test
    @DisplayName("can be switched on only when it has been tried as it is, with a reason")
    void tried() {
        Actor lead = lead();
        String rule = "urgent-visits";
        untried(rule);
        assertThatThrownBy(() -> rules.switchOn(lead, rule, "Hyvä sääntö"))
                .isInstanceOf(Refusal.class)
                .hasMessage("signal.switch.notTried");
        rules.tryOut(lead, rule, rules.lastDay(rule), 3);
        assertThatThrownBy(() -> rules.switchOn(lead, rule, " "))
                .hasMessage("signal.switch.reason.none");
        assertThat(rules.isOn(rule)).isFalse();
        rules.switchOn(lead, rule, "Hyvä sääntö");
        assertThat(rules.isOn(rule)).isTrue();
        rules.switchOff(lead, rule, "Liikaa havaintoja");
        assertThat(rules.isOn(rule)).isFalse();
        assertThatThrownBy(() -> rules.tryOut(lead, rule, rules.lastDay(rule).plusDays(1), 3))
                .hasMessage("signal.trial.last.wrong");
        assertThatThrownBy(() -> rules.tryOut(lead, rule, rules.lastDay(rule), 99))
                .hasMessage("signal.trial.months.wrong");
        Actor nurse = People.nurse(accounts).actor();
        assertThatThrownBy(() -> desk.all(nurse)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> rules.switchOn(nurse, rule, "x")).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("that has changed since it was switched on is not on until it is tried again")
    void changed() {
        SignalRule rule = book.find("carer-alone").orElseThrow();
        untried(rule.id());
        List<LocalDate> days = List.of(TODAY.minusDays(300), TODAY.minusDays(200));
        var trial = Ids.next();
        queries.insertTrial(trial, rule, days, List.of(), 5, NOW, null);
        queries.insertSwitch(Ids.next(), rule, true, trial, "Kyllä", NOW, null);
        queries.lock(rule.id());
        assertThat(rules.isOn(rule.id())).isTrue();
        assertThat(queries.findTrial(rule))
                .hasValueSatisfying(t -> {
                    assertThat(t.dayCount()).isEqualTo(2);
                    assertThat(t.fromOn()).isEqualTo(days.getFirst());
                });
        jdbc.sql("UPDATE signal_switch SET digest = 'other' WHERE rule = :rule")
                .param("rule", rule.id())
                .update();
        assertThat(rules.isOn(rule.id())).isFalse();
        assertThat(queries.listSwitches())
                .filteredOn(s -> s.rule().equals(rule.id()))
                .singleElement()
                .satisfies(s -> assertThat(s.digest()).isEqualTo("other"));
    }

    @Test
    @DisplayName("tells what its nights found and what its signals came to")
    void numbers() {
        SignalRule rule = book.find("carer-alone").orElseThrow();
        LocalDate far = LocalDate.of(2099, 1, 1);
        nights.insertNight(Ids.next(), rule, far, 9, 4, 3, 5, NOW);
        assertThat(queries.listNights())
                .filteredOn(n -> n.rule().equals(rule.id()))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.found()).isEqualTo(9);
                    assertThat(n.withoutRelation()).isEqualTo(3);
                });
        long before = open(rule.id());
        var who = missed();
        related(who, People.RECEPTION);
        nights.insert(
                rule,
                far,
                List.of(new NightQueries.FoundPerson(who.value(), true, false)),
                People.RECEPTION,
                NOW);
        assertThat(open(rule.id())).isEqualTo(before + 1);
        assertThat(desk.one(lead(), rule.id()).orElseThrow().outcomes()).containsKey("");
    }

    /** Whatever others have tried is untried until this test is rolled back. */
    private void untried(String rule) {
        jdbc.sql("DELETE FROM signal_switch WHERE rule = :rule").param("rule", rule).update();
        jdbc.sql("DELETE FROM signal_trial WHERE rule = :rule").param("rule", rule).update();
    }

    private long open(String rule) {
        return queries.countOutcomes().stream()
                .filter(o -> o.rule().equals(rule) && o.outcome() == null)
                .mapToLong(RuleQueries.OutcomeRow::signals)
                .sum();
    }
}
