package fi.polku.decision.web;

/**
 * An application as its client sees it.
 *
 * @param id by which it can be taken back; empty when it cannot be any more
 */
public record MyApplication(String id, SpinePage.Row row, String words) {}
