package fi.polku.segment.domain;

import fi.polku.segment.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * What the answers of both sides propose. At a tie every way of working that fits is proposed, and
 * the pair chooses; a proposal decides nothing.
 */
public record Proposal(AxisPoints resources, AxisPoints complexity) {
    /** The ways of working that fit the answers, one to four. */
    public List<Segment> segments() {
        var fitting = new ArrayList<Segment>();
        for (Segment segment : Segment.values()) {
            if (fits(segment)) {
                fitting.add(segment);
            }
        }
        return List.copyOf(fitting);
    }

    private boolean fits(Segment segment) {
        boolean complex = segment == Segment.COOPERATION || segment == Segment.NETWORK;
        boolean resourceful = segment == Segment.COOPERATION || segment == Segment.SELF_DIRECTED;
        return (complex ? complexity.mayBeHigh() : complexity.mayBeLow())
                && (resourceful ? resources.mayBeHigh() : resources.mayBeLow());
    }

    /** Whether the pair must choose between several. */
    public boolean tie() {
        return resources.open() || complexity.open();
    }
}
