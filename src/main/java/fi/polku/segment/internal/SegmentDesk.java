package fi.polku.segment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.segment.NewChoice;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.SegmentAnswersId;
import fi.polku.segment.SegmentChoice;
import fi.polku.segment.SegmentChoiceId;
import fi.polku.segment.SegmentPermission;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Side;
import fi.polku.segment.domain.AxisPoints;
import fi.polku.segment.domain.Proposal;
import fi.polku.segment.domain.SegmentModel;
import fi.polku.segment.domain.SegmentRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records answers and the choice made together. */
@Component
class SegmentDesk implements SegmentTalk {
    private final SegmentAnswerQueries answers;
    private final SegmentChoiceQueries choices;
    private final SegmentModels models;
    private final SegmentHeaders headers;
    private final Access access;
    private final Journal journal;
    private final Now now;

    SegmentDesk(
            SegmentAnswerQueries answers,
            SegmentChoiceQueries choices,
            SegmentModels models,
            SegmentHeaders headers,
            Access access,
            Journal journal,
            Now now) {
        this.answers = answers;
        this.choices = choices;
        this.models = models;
        this.headers = headers;
        this.access = access;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public void keep(Actor actor, ClientId client, List<String> given) {
        own(actor, client);
        SegmentRules.checkKept(models.current(), Side.CLIENT, given);
        put(actor, client, given, null);
    }

    @Override
    @Transactional
    public SegmentAnswersId send(Actor actor, ClientId client, List<String> given) {
        own(actor, client);
        SegmentRules.checkSent(models.current(), Side.CLIENT, given);
        SegmentAnswersId id = put(actor, client, given, now.instant());
        answered(actor, client, Side.CLIENT, id);
        return id;
    }

    private void own(Actor actor, ClientId client) {
        access.require(actor, SegmentPermission.ANSWER_OWN);
        if (!client.equals(actor.client())) {
            throw new Denied("client");
        }
    }

    private SegmentAnswersId put(
            Actor actor, ClientId client, List<String> given, @Nullable Instant sentAt) {
        answers.lock(client);
        Instant moment = now.instant();
        var header =
                headers.of(actor, client, sentAt == null ? RecordStatus.DRAFT : RecordStatus.FINAL);
        String version = models.current().version();
        Optional<SegmentAnswers> draft = answers.findDraft(Actor.system(), client, moment);
        if (draft.isPresent()) {
            answers.update(draft.get().id(), version, given, sentAt, header, moment);
            return draft.get().id();
        }
        var id = new SegmentAnswersId(Ids.next());
        answers.insert(
                id, client, Side.CLIENT, version, given, false, sentAt, null, header, moment);
        return id;
    }

    @Override
    @Transactional
    public SegmentAnswersId answer(Actor worker, ClientId client, Side side, List<String> given) {
        work(worker, client);
        SegmentRules.checkSent(models.current(), side, given);
        answers.lock(client);
        Instant moment = now.instant();
        var id = new SegmentAnswersId(Ids.next());
        answers.insert(
                id,
                client,
                side,
                models.current().version(),
                given,
                side == Side.CLIENT,
                moment,
                worker.professional(),
                headers.of(worker, client, RecordStatus.FINAL),
                moment);
        answered(worker, client, side, id);
        return id;
    }

    private void work(Actor worker, ClientId client) {
        access.require(worker, SegmentPermission.WORK);
        access.requireClient(worker, client);
    }

    private void answered(Actor actor, ClientId client, Side side, SegmentAnswersId id) {
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key(
                                "segment.journal.answered."
                                        + side.name().toLowerCase(java.util.Locale.ROOT))
                        .subject("segment_answers", id.value()));
    }

    @Override
    @Transactional
    public SegmentChoiceId choose(Actor worker, ClientId client, NewChoice choice) {
        work(worker, client);
        answers.lock(client);
        Instant moment = now.instant();
        LocalDate today = now.today();
        SegmentChoice current = choices.findCurrent(worker, client, moment).orElse(null);
        if (!Objects.equals(current == null ? null : current.id(), choice.seen())) {
            throw new Refusal("segment.refusal.changed");
        }
        SegmentModel model = models.current();
        SegmentAnswers clients = latest(worker, client, Side.CLIENT, model, moment);
        SegmentAnswers professionals = latest(worker, client, Side.PROFESSIONAL, model, moment);
        var proposal =
                new Proposal(
                        new AxisPoints(clients.answers(), model.border()),
                        new AxisPoints(professionals.answers(), model.border()));
        SegmentRules.check(choice, proposal, current != null, today);
        var id = new SegmentChoiceId(Ids.next());
        LocalDate asked = choice.reviewOn();
        LocalDate reviewOn = asked == null ? model.reviewOn(choice.chosen(), today) : asked;
        choices.insert(
                id,
                client,
                choice.correction() && current != null ? current.id() : null,
                new SegmentChoiceQueries.Ground(
                        clients.id(),
                        professionals.id(),
                        model.version(),
                        proposal.resources().given(),
                        proposal.complexity().given(),
                        proposal.segments()),
                choice,
                reviewOn,
                worker.professional(),
                headers.of(worker, client, RecordStatus.FINAL),
                moment);
        journal.record(
                JournalEntry.about(client)
                        .by(worker.account(), worker.mainRole().name())
                        .key(key(choice, proposal))
                        .subject("segment_choice", id.value())
                        .arg("chosen_code", choice.chosen())
                        .arg("review_on", reviewOn));
        return id;
    }

    private static String key(NewChoice choice, Proposal proposal) {
        if (choice.correction()) {
            return "segment.journal.corrected";
        }
        return proposal.segments().contains(choice.chosen())
                ? "segment.journal.chosen"
                : "segment.journal.overridden";
    }

    private SegmentAnswers latest(
            Actor worker, ClientId client, Side side, SegmentModel model, Instant moment) {
        return answers.findLatest(worker, client, side, moment)
                .filter(a -> a.modelVersion().equals(model.version()))
                .orElseThrow(() -> new Refusal("segment.refusal.needs." + side));
    }
}
