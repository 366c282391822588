package fi.polku.contact.web;

/** One choice of a form as shown. */
public record Choice(String value, String label, String hint, boolean chosen) {}
