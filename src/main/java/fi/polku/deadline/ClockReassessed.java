package fi.polku.deadline;

/** A clock of the subject was counted again; told within the transaction of the change. */
public record ClockReassessed(SubjectRef subject) {}
