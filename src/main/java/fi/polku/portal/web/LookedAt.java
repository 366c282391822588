package fi.polku.portal.web;

/** One look at the client's data: when, who (unit and role), which part, why. */
public record LookedAt(String when, String who, String what, String why) {}
