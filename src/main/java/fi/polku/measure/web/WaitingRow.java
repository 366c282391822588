package fi.polku.measure.web;

/** A request in the list of those to answer. */
public record WaitingRow(String href, String title, String due, String left) {}
