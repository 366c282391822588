package fi.polku.assessment.web;

/** One choice of a form in words. */
public record AssessmentChoice(String value, String label, String hint, boolean chosen) {}
