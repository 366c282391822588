package fi.polku.assessment.web;

/** Who it is about, at the head of the page. */
public record AssessmentPersonBar(
        String url, String initials, String name, java.util.List<String> facts) {}
