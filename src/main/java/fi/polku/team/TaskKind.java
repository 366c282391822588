package fi.polku.team;

/** What a task is about; its sentence is {@code team.task.kind.<KIND>}. */
public enum TaskKind {
    /** An answer spoke of self-harm: somebody contacts the client the same day. */
    SAFETY,
    /** The client asked for another kind of plan. */
    PLAN_CHANGE,
    /** An answer is waited for; ask again if it does not come. */
    ASK_AGAIN,
    /** Every step is done: look together at the goal. */
    REVIEW,
    /** The privacy officer asks why somebody's data was seen; explained on a page of its own. */
    EXPLAIN_VIEW,
    /** The client says that something recorded is wrong: the unit says what it thinks. */
    CORRECT_RECORD,
    /** The client has answered a letter that was written because of an early signal. */
    SIGNAL_ANSWER,
    /** The client has died: end each open thing and the own worker's task. */
    CLIENT_DIED,
    /** The client has moved away: end or hand over each open thing. */
    CLIENT_MOVED,
    /** Written by a person. */
    OTHER
}
