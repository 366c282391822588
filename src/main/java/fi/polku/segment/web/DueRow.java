package fi.polku.segment.web;

/** A client whose way of working is to be looked at again, in words. */
public record DueRow(String name, String href, String segment, String due) {}
