package fi.polku.signal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.signal.Signals.Outcome;
import fi.polku.signal.domain.SignalRule;
import fi.polku.signal.internal.NightQueries.FoundPerson;
import fi.polku.signal.internal.NightQueries.NewReason;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DisplayName("The night of early signals")
@Transactional
class NightQueriesIT extends SignalWorldOfPeople {
    @Autowired NightQueries queries;
    @Autowired RuleBook book;

    private Long count(ClientId who) {
        return jdbc.sql("SELECT count(*) FROM signal WHERE client_id = :who")
                .param("who", who.value())
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("makes one signal of each whom a rule fits, however many times it is run")
    void once() {
        ClientId who = missed();
        related(who, People.RECEPTION);
        // Whatever others have switched on is off until this test is rolled back.
        jdbc.sql("DELETE FROM signal_switch").update();
        assertThat(signals.night(Actor.system(), TODAY)).isZero();
        switchOn(RULE);
        assertThat(signals.night(Actor.system(), TODAY)).isPositive();
        assertThat(signals.night(Actor.system(), TODAY)).isZero();
        assertThat(count(who)).isEqualTo(1);
        // It is open: the next night makes no other.
        signals.night(Actor.system(), TODAY.plusDays(1));
        assertThat(count(who)).isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        "SELECT fact || ' ' || value || ' ' || of_register FROM signal_reason q JOIN signal s ON s.id = q.signal_id WHERE s.client_id = :who")
                                .param("who", who.value())
                                .query(String.class)
                                .list())
                .containsExactly("no-shows 2 PATIENT");
    }

    @Test
    @DisplayName("is silent of a handled one until the rule's time is over")
    void silence() {
        ClientId who = missed();
        related(who, People.RECEPTION);
        switchOn(RULE);
        signals.night(Actor.system(), TODAY);
        Actor nurse = People.nurse(accounts).actor();
        signals.outcome(nurse, signals.of(nurse, who).getFirst().id(), Outcome.CONTACTED, null);
        int silence = book.find(RULE).orElseThrow().silenceDays();
        signals.night(Actor.system(), TODAY.plusDays(1));
        signals.night(Actor.system(), TODAY.plusDays(silence - 1L));
        assertThat(count(who)).isEqualTo(1);
        signals.night(Actor.system(), TODAY.plusDays(silence));
        assertThat(count(who)).isEqualTo(2);
    }

    @Test
    @DisplayName("only counts those to whom nobody has a relation")
    void withoutRelation() {
        ClientId alone = missed();
        SignalRule rule = book.find(RULE).orElseThrow();
        var found = List.of(new FoundPerson(alone.value(), true, false));
        assertThat(queries.countWithoutRelation(found, TODAY)).isEqualTo(1);
        assertThat(queries.insert(rule, TODAY, found, People.RECEPTION, NOW)).isEmpty();
        related(alone, People.RECEPTION);
        assertThat(queries.countWithoutRelation(found, TODAY)).isZero();
        assertThat(queries.insert(rule, TODAY, found, People.RECEPTION, NOW)).hasSize(1);
    }

    @Test
    @DisplayName("gives it to the team whose register was counted, and else to the own worker's")
    void owner() {
        SignalRule rule = book.find(RULE).orElseThrow();
        ClientId who = missed();
        related(who, People.SOCIAL);
        related(who, People.RECEPTION);
        var patient = new FoundPerson(who.value(), true, false);
        queries.insert(rule, TODAY, List.of(patient), People.RECEPTION, NOW);
        assertThat(unit(who)).isEqualTo(People.RECEPTION);
        ClientId other = missed();
        related(other, People.SOCIAL);
        related(other, People.RECEPTION);
        var social = new FoundPerson(other.value(), false, true);
        queries.insert(rule, TODAY, List.of(social), People.RECEPTION, NOW);
        assertThat(unit(other)).isEqualTo(People.SOCIAL);
    }

    private UnitId unit(ClientId who) {
        return new UnitId(
                jdbc.sql("SELECT unit_id FROM signal WHERE client_id = :who")
                        .param("who", who.value())
                        .query(java.util.UUID.class)
                        .single());
    }

    @Test
    @DisplayName("keeps what it found, and reasons once")
    void kept() {
        SignalRule rule = book.find(RULE).orElseThrow();
        LocalDate day = LocalDate.of(2019, 1, 1);
        queries.lock();
        assertThat(queries.exists(RULE, day)).isFalse();
        queries.insertNight(fi.polku.platform.Ids.next(), rule, day, 7, 3, 2, 12, NOW);
        assertThat(queries.exists(RULE, day)).isTrue();
        ClientId who = missed();
        related(who, People.RECEPTION);
        var made =
                queries.insert(
                        rule,
                        TODAY,
                        List.of(new FoundPerson(who.value(), true, false)),
                        People.RECEPTION,
                        NOW);
        var reason = new NewReason(made.getFirst().id(), 0, "PATIENT", "no-shows", "VISITS", 2);
        queries.insertReasons(List.of(reason, reason), NOW);
        assertThat(
                        jdbc.sql("SELECT count(*) FROM signal_reason WHERE signal_id = :id")
                                .param("id", made.getFirst().id())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("is run by the system and by nobody else, and decides nothing")
    void nobodyElse() {
        Actor nurse = People.nurse(accounts).actor();
        assertThatThrownBy(() -> signals.night(nurse, TODAY)).isInstanceOf(Denied.class);
        ClientId who = missed();
        related(who, People.RECEPTION);
        switchOn(RULE);
        Long before = everythingBut(who);
        signals.night(Actor.system(), TODAY);
        assertThat(everythingBut(who)).isEqualTo(before);
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM signal_outcome o JOIN signal s ON s.id = o.signal_id WHERE s.client_id = :who")
                                .param("who", who.value())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    /** Decisions, plans, times, tasks and rights of the person: the night changes none of them. */
    private Long everythingBut(ClientId who) {
        return jdbc.sql(
                        """
                        SELECT (SELECT count(*) FROM task WHERE client_id = :who) + (SELECT count(*) FROM path WHERE client_id = :who)
                          + (SELECT count(*) FROM appointment WHERE client_id = :who) + (SELECT count(*) FROM relationship WHERE client_id = :who)
                          + (SELECT count(*) FROM own_worker WHERE client_id = :who) + (SELECT count(*) FROM assessment WHERE client_id = :who)
                        """)
                .param("who", who.value())
                .query(Long.class)
                .single();
    }
}
