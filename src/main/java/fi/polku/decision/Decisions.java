package fi.polku.decision;

import fi.polku.access.Actor;
import fi.polku.assessment.MatterId;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decisions from draft to signature, notice, carrying out and correction. */
public interface Decisions {
    /** A new draft in an open matter. */
    DecisionId draft(
            Actor actor, MatterId matter, @Nullable ApplicationId application, DecisionDraft draft);

    /**
     * Saves a draft; refused when somebody has saved or signed it meanwhile.
     *
     * @param revision the one that was read
     */
    void save(Actor actor, DecisionId id, int revision, DecisionDraft draft);

    /** Signs a draft: final from now on. Refused as {@link #save} is. */
    void sign(Actor actor, DecisionId id, int revision);

    /** The client was told. */
    void notice(Actor actor, DecisionId id, NoticeWay way, LocalDate sentOn);

    /** Something of a decision in force was carried out. */
    void implemented(
            Actor actor,
            DecisionId id,
            String service,
            ImplementationKind kind,
            LocalDate on,
            @Nullable String words);

    /** A draft of a new version that points at the old one. */
    DecisionId correct(Actor actor, DecisionId id, CorrectionGround ground, String words);

    /** Annuls a decision in force: both the old and its annulment stay. */
    DecisionId annul(Actor actor, DecisionId id, CorrectionGround ground, String words);

    /** Those of a client that the reader may use, the newest first; the client sees no drafts. */
    List<DecisionView> of(Actor reader, ClientId client);

    /** One with what belongs to it, when the reader may use it. */
    Optional<DecisionStory> find(Actor reader, DecisionId id);
}
