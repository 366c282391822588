package fi.polku.signal.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.signal.SignalLetters;
import fi.polku.signal.SignalPermission;
import fi.polku.team.NewTask;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The client reads what a worker has written because of a signal, and answers. */
@Service
class LetterDesk implements SignalLetters {
    private final LetterQueries queries;
    private final Tasks tasks;
    private final Access access;
    private final Organizations organizations;
    private final Journal journal;
    private final Now now;

    LetterDesk(
            LetterQueries queries,
            Tasks tasks,
            Access access,
            Organizations organizations,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.tasks = tasks;
        this.access = access;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> mine(Actor actor) {
        return queries.listOf(self(actor));
    }

    @Override
    @Transactional
    public void answer(Actor actor, UUID letter, String words) {
        ClientId client = self(actor);
        Letter answered =
                queries.listOf(client).stream()
                        .filter(l -> l.id().equals(letter) && l.answersId() == null)
                        .findFirst()
                        .orElseThrow(() -> new Denied("letter"));
        String said = words.strip();
        if (said.isEmpty()) {
            throw Refusal.onField("words", "signal.answer.none");
        }
        if (said.codePointCount(0, said.length()) > SignalDesk.LONGEST_LETTER) {
            throw Refusal.onField(
                    "words", "signal.tooLong", Map.of("most", SignalDesk.LONGEST_LETTER));
        }
        UUID id = Ids.at(now.instant());
        queries.insert(
                id,
                client,
                answered.signalId(),
                letter,
                said,
                null,
                new RecordHeader(
                        answered.register(),
                        null,
                        organizations.organiser(),
                        answered.unitId(),
                        actor.account(),
                        actor.mainRole().name(),
                        RecordStatus.FINAL),
                now.instant(),
                actor.account());
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key("signal.journal.answered")
                        .subject("signal_letter", id));
        // An answer that nobody reads would be no answer: the writer gets it as a task.
        tasks.raise(
                Actor.system(),
                new NewTask(
                        TaskKind.SIGNAL_ANSWER,
                        client,
                        null,
                        now.today().plusDays(1),
                        false,
                        answered.professionalId(),
                        null,
                        "signal",
                        answered.signalId(),
                        answered.register()));
    }

    private ClientId self(Actor actor) {
        access.require(actor, SignalPermission.READ_OWN);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("client");
        }
        return client;
    }
}
