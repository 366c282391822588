package fi.polku.decision;

import fi.polku.access.Actor;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.NewMatter;

/** Matters that become pending by a worker's hand, with their initiation document. */
public interface Initiations {
    /** Opens a matter; what must be said of it is checked field by field. */
    MatterId open(Actor actor, NewMatter matter);
}
