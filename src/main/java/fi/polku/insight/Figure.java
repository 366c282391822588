package fi.polku.insight;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A figure of the situation picture and the view it is counted from. */
public enum Figure {
    CONTACTS("report_contact"),
    CLOCKS("report_clock"),
    WAITING("report_clock"),
    T3("report_slot"),
    PATHS("report_path_state"),
    MEASURES("report_measure");

    private final String view;

    Figure(String view) {
        this.view = view;
    }

    /** The SQL view that holds its rows. */
    public String view() {
        return view;
    }

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Figure> findBySlug(String slug) {
        return Stream.of(values()).filter(f -> f.slug().equals(slug)).findFirst();
    }
}
