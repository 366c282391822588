package fi.polku.platform.sql;

/** A JSON document as text, on its way to or from a {@code jsonb} column. */
public record Json(String value) {}
