package fi.polku.deadline;

import java.util.List;

/** What the law says of a case, for anybody who asks: nothing is stored and nobody is named. */
public interface Law {

    /** The rule that applies and the last day it gives, or why no maximum time does. */
    LawAnswer evaluate(LawCase question);

    /** Every family of clocks with the facts that its rules ask, in the order of the register. */
    List<FamilyView> families();
}
