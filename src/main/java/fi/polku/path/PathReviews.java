package fi.polku.path;

import fi.polku.access.Actor;

/** Looking back together: a review in the middle, and the end. */
public interface PathReviews {
    void review(Actor actor, PathId path, NewReview review);

    void end(Actor actor, PathId path, EndPath end);
}
