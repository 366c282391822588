package fi.polku.path.domain;

/**
 * What is known of one step: enough to tell where it stands. Whether it waits is a fact too:
 * somebody was asked and has not answered.
 */
public record StepFacts(boolean done, boolean skipped, boolean waiting) {}
