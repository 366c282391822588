package fi.polku.client;

/** An identifier to be given; the system tells whose it is (an OID or URI), empty for HETU. */
public record NewIdentifier(IdentifierKind kind, String system, String value) {}
