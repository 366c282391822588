package fi.polku.decision;

/**
 * A service that may be applied for and decided.
 *
 * @param number in SHL 14 § 1 mom., empty when another act gives it
 * @param law where it is regulated
 * @param assistance whether it is social assistance, which has a time limit of its own
 */
public record SocialService(String code, String number, String law, boolean assistance) {}
