package fi.polku.assessment;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Assessments of a known client at length: begun with or without a contact, saved as one goes,
 * confirmed once and then never written over. A correction is a new version with its reason.
 */
public interface ClientAssessments {
    /**
     * Begins one: the matter becomes pending on the day, the clocks of the assessment start, and
     * those of its start stop at once. One of both kinds needs a joint service that the actor
     * gives.
     *
     * @param pendingOn when the need became known, for example the day of an early signal
     */
    AssessmentDraftId begin(
            Actor actor,
            ClientId client,
            AssessmentKind kind,
            LocalDate pendingOn,
            Map<String, List<String>> typed);

    /**
     * Keeps what is typed so far.
     *
     * @param version the version that was read; refused when somebody has saved since
     * @return the new version
     */
    int save(Actor actor, AssessmentDraftId draft, int version, Map<String, List<String>> typed);

    /** Confirms: the records are final, the clocks stop and the next ones start. Care first. */
    List<AssessmentId> confirm(
            Actor actor, AssessmentDraftId draft, int version, NewAssessment assessment);

    /** Throws away a draft that was begun by mistake; its clocks end as recorded in error. */
    void discard(Actor actor, AssessmentDraftId draft, int version);

    /** A new version of a final assessment, with the reason; the old one stays. */
    AssessmentId correct(
            Actor actor, AssessmentId corrected, NewAssessment assessment, String reason);

    /** One draft, when the actor may use it. */
    Optional<AssessmentDraftView> draft(Actor reader, AssessmentDraftId id);

    /** Drafts of a client that are in the middle, the newest first. */
    List<AssessmentDraftView> drafts(Actor reader, ClientId client);

    /**
     * Assessments of a client that the reader may use, the newest first, page by page.
     *
     * @param before moment and id of the last row of the page before; null = the first page
     */
    List<AssessmentView> list(Actor reader, ClientId client, int limit, @Nullable Before before);

    /** Where a page goes on. */
    record Before(Instant at, UUID id) {}

    /** One assessment with its other versions, when the reader may use it. */
    Optional<Told> one(Actor reader, AssessmentId id);

    /**
     * One assessment as a reader may see it.
     *
     * @param joint the other record of a joint assessment, when the reader may see both
     * @param earlier what this corrects
     * @param later what corrects this
     * @param narrative whether the reader may read the joint narrative
     */
    record Told(
            AssessmentView assessment,
            Optional<AssessmentView> joint,
            Optional<AssessmentView> earlier,
            Optional<AssessmentView> later,
            boolean narrative) {}
}
