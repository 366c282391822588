package fi.polku.signal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.signal.Signals.Noticed;
import fi.polku.signal.Signals.Outcome;
import fi.polku.testing.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DisplayName("The list of early signals")
@Transactional
class SignalQueriesIT extends SignalWorldOfPeople {
    @Autowired SignalQueries queries;
    @Autowired NightQueries nights;
    @Autowired RuleBook book;
    @Autowired SignalDesk desk;

    private Actor nurse;
    private ClientId who;

    @BeforeEach
    void noticed() {
        nurse = People.nurse(accounts).actor();
        who = missed();
        related(who, People.RECEPTION);
        make(who);
    }

    private UUID make(ClientId client) {
        UUID id =
                nights.insert(
                                book.find(RULE).orElseThrow(),
                                TODAY,
                                List.of(new NightQueries.FoundPerson(client.value(), true, false)),
                                People.RECEPTION,
                                NOW)
                        .getFirst()
                        .id();
        nights.insertReasons(
                List.of(new NightQueries.NewReason(id, 0, "PATIENT", "no-shows", "VISITS", 2)),
                NOW);
        return id;
    }

    private UUID signal() {
        return signals.of(nurse, who).getFirst().id();
    }

    @Test
    @DisplayName("is of the team that has a relation to the person, and of nobody else")
    void whose() {
        assertThat(queries.listOf(nurse, who, TODAY)).extracting(Noticed::rule).containsOnly(RULE);
        assertThat(queries.find(nurse, signal(), TODAY)).isPresent();
        Actor counsellor = People.counsellor(accounts).actor();
        assertThat(queries.listOf(counsellor, who, TODAY)).isEmpty();
        assertThat(queries.find(counsellor, signal(), TODAY)).isEmpty();
        assertThatThrownBy(() -> desk.open(counsellor, signal())).isInstanceOf(Denied.class);
        // A team on whose list it is sees it only for as long as there is a relation.
        jdbc.sql("UPDATE relationship SET to_on = '2026-03-01' WHERE client_id = :who")
                .param("who", who.value())
                .update();
        assertThat(queries.listOf(nurse, who, TODAY)).isEmpty();
    }

    @Test
    @DisplayName("goes on from page to page without leaving anybody out")
    void pages() {
        long before = queries.countOpen(nurse, TODAY);
        for (int i = 0; i < 3; i++) {
            ClientId other = person(java.time.LocalDate.of(1980, 1, 1));
            related(other, People.RECEPTION);
            make(other);
        }
        assertThat(queries.countOpen(nurse, TODAY)).isEqualTo(before + 3);
        var whole = queries.list(nurse, false, null, null, null, 1000, TODAY);
        var walked = new java.util.ArrayList<SignalRow>();
        List<SignalRow> page = queries.list(nurse, false, null, null, null, 2, TODAY);
        while (!page.isEmpty()) {
            walked.addAll(page);
            page =
                    queries.list(
                            nurse,
                            false,
                            null,
                            page.getLast().foundOn(),
                            page.getLast().id(),
                            2,
                            TODAY);
        }
        assertThat(walked).isEqualTo(whole);
        assertThat(queries.list(nurse, false, "carer-alone", null, null, 1000, TODAY))
                .noneMatch(r -> r.rule().equals(RULE));
    }

    @Test
    @DisplayName("says why with numbers to who may use them, and to others only that there is more")
    void reasons() {
        assertThat(queries.listReasons(nurse, List.of(signal()), NOW))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.value()).isEqualTo(2);
                    assertThat(r.readable()).isTrue();
                });
        Actor counsellor = People.counsellor(accounts).actor();
        assertThat(queries.listReasons(counsellor, List.of(signal()), NOW))
                .singleElement()
                .satisfies(r -> assertThat(r.readable()).isFalse());
        var opened = desk.open(nurse, signal());
        assertThat(opened.facts())
                .singleElement()
                .satisfies(f -> assertThat(f.records()).hasSize(2));
    }

    @Test
    @DisplayName(
            "is left by a signal when a person has written what came of it, and the last holds")
    void outcome() {
        UUID signal = signal();
        assertThatThrownBy(() -> signals.outcome(nurse, signal, Outcome.NOT_RELEVANT, " "))
                .hasMessage("signal.outcome.words.none");
        queries.lock(signal);
        queries.insertOutcome(
                Ids.next(), signal, Outcome.NOTHING_NEEDED, null, People.JAANA, NOW, null);
        assertThat(queries.listOf(nurse, who, TODAY).getFirst().outcome())
                .isEqualTo(Outcome.NOTHING_NEEDED);
        now.set(NOW.plusSeconds(60));
        signals.outcome(nurse, signal, Outcome.ALREADY_KNOWN, "Hoidossa");
        var row = queries.find(nurse, signal, TODAY).orElseThrow();
        assertThat(row.outcome()).isEqualTo(Outcome.ALREADY_KNOWN);
        assertThat(row.words()).isEqualTo("Hoidossa");
        assertThat(queries.list(nurse, true, RULE, null, null, 1000, TODAY))
                .anyMatch(r -> r.id().equals(signal));
        assertThat(queries.list(nurse, false, RULE, null, null, 1000, TODAY))
                .noneMatch(r -> r.id().equals(signal));
    }
}
