package fi.polku.privacy.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Views;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.privacy.BreachFinding;
import fi.polku.privacy.DataRequest;
import fi.polku.privacy.PrivacyPermission;
import fi.polku.privacy.RecordNote;
import fi.polku.privacy.RefusalGround;
import fi.polku.privacy.RequestDesk;
import fi.polku.privacy.RequestKind;
import fi.polku.privacy.RequestOutcome;
import fi.polku.privacy.ViewExplanation;
import fi.polku.privacy.Withholding;
import fi.polku.privacy.WithholdingGround;
import fi.polku.privacy.domain.Said;
import fi.polku.team.NewTask;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OfficerDesk implements RequestDesk {
    private static final int MOST = 500;
    private static final int LONGEST_YEARS = 5;

    private final Access access;
    private final AccessLog log;
    private final Views views;
    private final RequestQueries queries;
    private final ExplanationQueries explanations;
    private final WithholdingQueries withholdings;
    private final NoteQueries notes;
    private final RequestClocks clocks;
    private final Tasks tasks;
    private final Journal journal;
    private final Now now;

    OfficerDesk(
            Access access,
            AccessLog log,
            Views views,
            RequestQueries queries,
            ExplanationQueries explanations,
            WithholdingQueries withholdings,
            NoteQueries notes,
            RequestClocks clocks,
            Tasks tasks,
            Journal journal,
            Now now) {
        this.access = access;
        this.log = log;
        this.views = views;
        this.queries = queries;
        this.explanations = explanations;
        this.withholdings = withholdings;
        this.notes = notes;
        this.clocks = clocks;
        this.tasks = tasks;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public List<DataRequest> open(Actor officer) {
        access.require(officer, PrivacyPermission.ANSWER);
        return queries.listOpen(MOST);
    }

    @Override
    public List<DataRequest> answered(Actor officer, @Nullable Place after, int limit) {
        access.require(officer, PrivacyPermission.ANSWER);
        return queries.listAnswered(after, limit);
    }

    @Override
    @Transactional
    public DataRequest get(Actor officer, UUID request) {
        access.require(officer, PrivacyPermission.ANSWER);
        DataRequest found = queries.find(request).orElseThrow(() -> new Denied("request"));
        log.viewed(officer, found.clientId(), "REQUEST", "RIGHTS");
        return found;
    }

    @Override
    public Optional<Views.View> view(Actor officer, DataRequest request) {
        access.require(officer, PrivacyPermission.ANSWER);
        UUID view = request.viewId();
        return view == null
                ? Optional.empty()
                : views.find(officer, request.clientId(), view, Views.Withheld.NONE);
    }

    @Override
    public List<ViewExplanation> explanations(Actor officer, UUID request) {
        access.require(officer, PrivacyPermission.ANSWER);
        return explanations.listOf(request);
    }

    @Override
    public List<RecordNote> notes(Actor officer, UUID request) {
        access.require(officer, PrivacyPermission.ANSWER);
        return notes.listOf(request);
    }

    @Override
    @Transactional
    public void askExplanation(
            Actor officer, UUID request, boolean unit, String question, LocalDate due) {
        access.require(officer, PrivacyPermission.ANSWER);
        var wrong = new ArrayList<Refusal>();
        String said = said(wrong, "question", question);
        if (due.isBefore(now.today()) || due.isAfter(now.today().plusYears(1))) {
            wrong.add(Refusal.onField("due", "privacy.explain.due"));
        }
        throwAny(wrong);
        DataRequest found = stillOpen(request);
        Views.View view = view(officer, found).orElse(null);
        ProfessionalId worker = view == null ? null : view.professionalId();
        UnitId place = view == null ? found.unitId() : view.unitId();
        if (unit ? place == null : worker == null) {
            throw Refusal.onField("whom", "privacy.explain.nobody");
        }
        var asked =
                new ViewExplanation(
                        Ids.next(),
                        request,
                        unit ? null : worker,
                        unit ? place : null,
                        said,
                        now.instant(),
                        due,
                        null,
                        null);
        explanations.insert(asked, officer.account());
        // About nobody: a task about the client would open the client's data to the one asked.
        tasks.raise(
                officer,
                new NewTask(
                        TaskKind.EXPLAIN_VIEW,
                        null,
                        said,
                        due,
                        false,
                        asked.professionalId(),
                        asked.unitId(),
                        ExplanationDesk.SUBJECT,
                        asked.id(),
                        Register.SOCIAL_WELFARE));
        record(officer, found, "explanationAsked");
    }

    @Override
    @Transactional
    public void answer(Actor officer, UUID request, String words, boolean named) {
        access.require(officer, PrivacyPermission.ANSWER);
        String said = Said.required("answer", words);
        DataRequest found = stillOpen(request);
        if (found.kind() == RequestKind.BREACH && found.finding() == null) {
            throw new Refusal("privacy.breach.findFirst");
        }
        if (found.kind() == RequestKind.CORRECTION) {
            notes.insert(
                    new RecordNote(
                            Ids.next(),
                            found.clientId(),
                            request,
                            RecordNote.Kind.CORRECTION,
                            found.subjectKind(),
                            found.subjectId(),
                            said,
                            now.instant()),
                    officer.account());
        }
        answered(officer, found, RequestOutcome.granting(found.kind()), null, said, named);
    }

    @Override
    @Transactional
    public void refuse(Actor officer, UUID request, RefusalGround ground, String words) {
        access.require(officer, PrivacyPermission.ANSWER);
        String said = Said.required("refusal", words);
        DataRequest found = stillOpen(request);
        if (!ground.concerns(found.kind())) {
            throw Refusal.onField("ground", "privacy.refuse.ground");
        }
        answered(officer, found, RequestOutcome.REFUSED, ground, said, false);
    }

    private void answered(
            Actor officer,
            DataRequest found,
            RequestOutcome outcome,
            @Nullable RefusalGround ground,
            String said,
            boolean named) {
        UUID id = found.id();
        queries.saveAnswer(id, outcome, ground, said, named, officer.account(), now.instant());
        if (found.kind() != RequestKind.BREACH) {
            clocks.met(id, found.kind(), officer, now.instant());
        }
        tasks.withdraw(RequestClocks.SUBJECT, id);
        explanations.listOf(id).stream()
                .filter(x -> x.answeredAt() == null)
                .forEach(x -> tasks.withdraw(ExplanationDesk.SUBJECT, x.id()));
        record(officer, found, outcome == RequestOutcome.REFUSED ? "refused" : "answered");
    }

    @Override
    @Transactional
    public void find(Actor officer, UUID request, BreachFinding finding, String words) {
        access.require(officer, PrivacyPermission.ANSWER);
        String said = Said.required("findingWords", words);
        DataRequest found = stillOpen(request);
        if (found.kind() != RequestKind.BREACH) {
            throw new Denied("breach");
        }
        if (found.finding() != null) {
            throw new Refusal("privacy.breach.found");
        }
        queries.saveFinding(request, finding, said, officer.account(), now.instant());
        if (finding == BreachFinding.AUTHORITY_TOLD) {
            clocks.met(request, RequestKind.BREACH, officer, now.instant());
        } else {
            clocks.needless(request, officer);
        }
        record(officer, found, "breachFound");
    }

    @Override
    @Transactional
    public void withhold(
            Actor officer,
            UUID request,
            boolean wholeViewer,
            WithholdingGround ground,
            String words,
            LocalDate until) {
        access.require(officer, PrivacyPermission.ANSWER);
        var wrong = new ArrayList<Refusal>();
        String said = said(wrong, "why", words);
        if (until.isBefore(now.today()) || until.isAfter(now.today().plusYears(LONGEST_YEARS))) {
            wrong.add(Refusal.onField("until", "privacy.withhold.until"));
        }
        throwAny(wrong);
        DataRequest found = queries.findForUpdate(request).orElseThrow(() -> new Denied("request"));
        Views.View view = view(officer, found).orElseThrow(() -> new Denied("view"));
        if (wholeViewer && view.accountId() == null) {
            throw Refusal.onField("what", "privacy.withhold.nobody");
        }
        withholdings.insert(
                new Withholding(
                        Ids.next(),
                        found.clientId(),
                        wholeViewer ? null : view.id(),
                        wholeViewer ? view.accountId() : null,
                        ground,
                        said,
                        until),
                officer.account(),
                now.instant());
        record(officer, found, "withheld");
    }

    @Override
    public List<Withholding> withholdings(Actor officer) {
        access.require(officer, PrivacyPermission.ANSWER);
        return withholdings.listInForce(now.today(), MOST);
    }

    @Override
    @Transactional
    public void endWithholding(Actor officer, UUID withholding) {
        access.require(officer, PrivacyPermission.ANSWER);
        withholdings
                .end(withholding, officer.account(), now.instant())
                .ifPresent(w ->
                        journal.record(
                                JournalEntry.about(w.clientId())
                                        .by(officer.account(), officer.mainRole().name())
                                        .key("privacy.journal.withholdingEnded")
                                        .subject("view_withholding", w.id())
                                        .forClientOnly()));
    }

    /** Two officers at once: the second is told who was first. */
    private DataRequest stillOpen(UUID request) {
        DataRequest found = queries.findForUpdate(request).orElseThrow(() -> new Denied("request"));
        if (found.answeredAt() != null) {
            throw new Refusal("privacy.request.answeredAlready", Map.of("at", found.answeredAt()));
        }
        return found;
    }

    private void record(Actor officer, DataRequest request, String what) {
        journal.record(
                JournalEntry.about(request.clientId())
                        .by(officer.account(), officer.mainRole().name())
                        .key("privacy.journal." + what)
                        .subject(RequestClocks.SUBJECT, request.id())
                        .forClientOnly());
    }

    private static String said(List<Refusal> wrong, String field, String words) {
        try {
            return Said.required(field, words);
        } catch (Refusal refused) {
            wrong.add(refused);
            return "";
        }
    }

    private static void throwAny(List<Refusal> wrong) {
        if (!wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
    }
}
