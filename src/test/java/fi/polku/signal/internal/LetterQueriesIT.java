package fi.polku.signal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.signal.SignalLetters;
import fi.polku.signal.SignalLetters.Letter;
import fi.polku.signal.Signals.Outcome;
import fi.polku.team.TaskKind;
import fi.polku.team.TaskView;
import fi.polku.team.Tasks;
import fi.polku.testing.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DisplayName("A letter because of a signal")
@Transactional
class LetterQueriesIT extends SignalWorldOfPeople {
    @Autowired LetterQueries queries;
    @Autowired NightQueries nights;
    @Autowired RuleBook book;
    @Autowired SignalLetters letters;
    @Autowired Tasks tasks;

    private UUID make(ClientId who) {
        related(who, People.RECEPTION);
        return nights.insert(
                        book.find(RULE).orElseThrow(),
                        TODAY,
                        List.of(new NightQueries.FoundPerson(who.value(), true, false)),
                        People.RECEPTION,
                        NOW)
                .getFirst()
                .id();
    }

    @Test
    @DisplayName("is read and answered by the client, whose answer comes to the writer as a task")
    void answered() {
        ClientId who = missed();
        UUID signal = make(who);
        Actor nurse = People.nurse(accounts).actor();
        Actor self = People.client(accounts, who).actor();
        assertThat(letters.mine(self)).isEmpty();
        UUID letter = signals.write(nurse, signal, "Mitä kuuluu?");
        assertThat(signals.of(nurse, who).getFirst().outcome()).isEqualTo(Outcome.CONTACTED);
        now.set(NOW.plusSeconds(3600));
        letters.answer(self, letter, "Kiitos, hyvää.");
        assertThat(letters.mine(self))
                .extracting(Letter::words)
                .containsExactly("Mitä kuuluu?", "Kiitos, hyvää.");
        assertThat(tasks.ofSubject("signal", signal))
                .extracting(TaskView::kind, TaskView::professionalId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TaskKind.SIGNAL_ANSWER, People.JAANA));
        ClientId stranger = person(java.time.LocalDate.of(1990, 1, 1));
        Actor other = People.client(accounts, stranger).actor();
        assertThat(letters.mine(other)).isEmpty();
        assertThatThrownBy(() -> letters.answer(other, letter, "x")).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> letters.answer(self, letter, " "))
                .hasMessage("signal.answer.none");
    }

    @Test
    @DisplayName("stands with its answers, the newest letter first")
    void order() {
        ClientId who = missed();
        UUID signal = make(who);
        var header =
                new RecordHeader(
                        Register.PATIENT,
                        null,
                        People.RECEPTION,
                        People.RECEPTION,
                        null,
                        "PROFESSIONAL",
                        RecordStatus.FINAL);
        UUID first = Ids.next();
        UUID second = Ids.next();
        queries.insert(first, who, signal, null, "1", People.JAANA, header, NOW, null);
        queries.insert(
                second, who, signal, null, "2", People.JAANA, header, NOW.plusSeconds(1), null);
        queries.insert(
                Ids.next(), who, signal, first, "1a", null, header, NOW.plusSeconds(2), null);
        assertThat(queries.listOf(who)).extracting(Letter::words).containsExactly("2", "1", "1a");
        assertThat(queries.listOfSignal(signal))
                .extracting(Letter::words)
                .containsExactly("1", "2", "1a");
    }
}
