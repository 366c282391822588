package fi.polku.path;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;

/** Keeps plans that were made in other systems: they are read here, not worked on. */
public interface PathImports {
    /** Keeps a plan made in another system. */
    PathId importPlan(Actor actor, ClientId client, ImportedPlan plan);
}
