package fi.polku.decision;

/** Why a decision is corrected or annulled (hallintolaki 50 and 51 §). */
public enum CorrectionGround {
    WRITING_ERROR("51 §"),
    WRONG_EVIDENCE("50 § 1 mom. 1 k."),
    WRONG_LAW("50 § 1 mom. 2 k."),
    PROCEDURE("50 § 1 mom. 3 k."),
    NEW_EVIDENCE("50 § 1 mom. 4 k.");

    private final String paragraph;

    CorrectionGround(String paragraph) {
        this.paragraph = paragraph;
    }

    /** Where hallintolaki gives the ground. */
    public String paragraph() {
        return paragraph;
    }
}
