package fi.polku.decision;

import fi.polku.access.Actor;

/** Documents of social welfare as structured data. */
public interface Documents {
    /** The document of a decision that the reader has been let to; of a draft as it would be. */
    DocumentContent decision(Actor reader, DecisionStory story);
}
