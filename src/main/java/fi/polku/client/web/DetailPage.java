package fi.polku.client.web;

import java.util.List;

/** What is and has been known of a person, section by section. */
public record DetailPage(
        String person, String personHref, boolean masked, boolean own, List<Section> sections) {
    public DetailPage {
        sections = List.copyOf(sections);
    }

    /**
     * One kind of thing.
     *
     * @param now what holds
     * @param before what has held
     */
    public record Section(
            String id,
            String title,
            String empty,
            List<Line> now,
            List<Line> before,
            List<Link> links) {
        public Section {
            now = List.copyOf(now);
            before = List.copyOf(before);
            links = List.copyOf(links);
        }
    }

    /** A value, what else is to be known of it, and its days with the reason. */
    public record Line(String name, String value, List<String> notes, String days) {
        public Line {
            notes = List.copyOf(notes);
        }
    }

    /** Where something is changed. */
    public record Link(String href, String text) {}
}
