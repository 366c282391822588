package fi.polku.client.web;

/** One time a worker was shown where a protected person is, in words. */
public record UnmaskedRow(String who, String client, String reason, String when) {}
