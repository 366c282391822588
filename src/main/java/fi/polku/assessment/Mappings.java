package fi.polku.assessment;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mappings of functional and work ability (toiminta- ja työkyvyn kartoitus) by codes of the ICF:
 * the client's own view and the professional's side by side, strengths first. Made by social and
 * health staff together it is kept in both registers (703/2023 46–47 §), which needs a joint
 * service.
 */
public interface Mappings {
    /**
     * A mapping to be recorded.
     *
     * @param strengths strengths, in the client's words
     * @param agreed what was agreed to be done next
     * @param with professionals who took part besides the one who records
     * @param nearPerson whether a near person took part
     */
    record NewMapping(
            String strengths,
            String obstacles,
            String goalWish,
            String agreed,
            List<MappingView.Finding> findings,
            Set<ProfessionalId> with,
            boolean nearPerson) {
        public NewMapping {
            findings = List.copyOf(findings);
            with = Set.copyOf(with);
        }
    }

    /** Records a mapping; answers the record of the actor's own register. */
    MappingId record(Actor actor, ClientId client, NewMapping mapping);

    /** Mappings of a client that the reader may use, each once, the newest first. */
    List<MappingView> list(Actor reader, ClientId client);

    /** One mapping, when the reader may use it. */
    Optional<MappingView> one(Actor reader, MappingId id);

    /** The one before it, when the reader may use it. */
    Optional<MappingView> former(Actor reader, MappingView mapping);
}
