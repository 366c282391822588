package fi.polku.fhir.server;

/** A provider of operations on the whole server. */
public interface SystemProvider {}
