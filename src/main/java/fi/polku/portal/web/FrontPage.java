package fi.polku.portal.web;

import java.util.List;

/** The front page of the region: how soon there is help, and where one may come unasked. */
public record FrontPage(List<Wait> waits, String measured, List<Place> places) {
    /** A group of professionals, and how many days to the third free time, in words. */
    public record Wait(String who, String days, String unit) {}
}
