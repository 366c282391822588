package fi.polku.portal.web;

/** A meeting place in the reader's words. */
public record Place(String name, String description, String address, String municipality) {}
