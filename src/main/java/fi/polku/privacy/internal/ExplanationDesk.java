package fi.polku.privacy.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Views;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.privacy.DataRequest;
import fi.polku.privacy.Explanations;
import fi.polku.privacy.PrivacyPermission;
import fi.polku.privacy.ViewExplanation;
import fi.polku.privacy.domain.Said;
import fi.polku.team.Tasks;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ExplanationDesk implements Explanations {
    static final String SUBJECT = "view_explanation";

    private final Access access;
    private final AccessLog log;
    private final Views views;
    private final ExplanationQueries queries;
    private final RequestQueries requests;
    private final Tasks tasks;
    private final Journal journal;
    private final Now now;

    ExplanationDesk(
            Access access,
            AccessLog log,
            Views views,
            ExplanationQueries queries,
            RequestQueries requests,
            Tasks tasks,
            Journal journal,
            Now now) {
        this.access = access;
        this.log = log;
        this.views = views;
        this.queries = queries;
        this.requests = requests;
        this.tasks = tasks;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public Asked get(Actor worker, UUID explanation) {
        ViewExplanation asked = asked(worker, queries.find(explanation));
        DataRequest request = request(asked);
        log.viewed(worker, request.clientId(), "REQUEST", "RIGHTS");
        UUID view = request.viewId();
        return new Asked(
                asked,
                request,
                view == null ? null : views.made(worker, request.clientId(), view).orElse(null));
    }

    @Override
    @Transactional
    public void explain(Actor worker, UUID explanation, String words) {
        access.require(worker, PrivacyPermission.EXPLAIN);
        String said = Said.required("words", words);
        ViewExplanation asked = asked(worker, queries.findForUpdate(explanation));
        if (asked.answeredAt() != null) {
            throw new Refusal("privacy.explain.already", Map.of("at", asked.answeredAt()));
        }
        DataRequest request = request(asked);
        if (!request.open()) {
            throw new Refusal("privacy.explain.needless");
        }
        queries.saveAnswer(explanation, said, worker.account(), now.instant());
        tasks.withdraw(SUBJECT, explanation);
        journal.record(
                JournalEntry.about(request.clientId())
                        .by(worker.account(), worker.mainRole().name())
                        .key("privacy.journal.explained")
                        .subject(RequestClocks.SUBJECT, request.id())
                        .forClientOnly());
    }

    private DataRequest request(ViewExplanation asked) {
        return requests.find(asked.requestId()).orElseThrow(() -> new Denied("request"));
    }

    /** Put to this very person, or to a unit of this person. */
    private ViewExplanation asked(Actor worker, Optional<ViewExplanation> found) {
        access.require(worker, PrivacyPermission.EXPLAIN);
        return found.filter(x ->
                        (x.professionalId() != null
                                        && x.professionalId().equals(worker.professional()))
                                || (x.unitId() != null && worker.units().contains(x.unitId())))
                .orElseThrow(() -> new Denied("explanation"));
    }
}
