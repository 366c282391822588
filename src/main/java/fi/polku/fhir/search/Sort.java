package fi.polku.fhir.search;

/** By what a search is sorted; within equals always by id, so that pages are cut in one place. */
public record Sort(String by, boolean descending) {
    public static final Sort BY_ID = new Sort("_id", false);

    /** Reads the value of {@code _sort}: one parameter, with a minus when descending. */
    public static Sort parse(String text) {
        if (text.contains(",")) {
            throw new BadSearch(
                    "_sort", "Results are sorted by one parameter; it was " + text + ".");
        }
        boolean descending = text.startsWith("-");
        return new Sort(descending ? text.substring(1) : text, descending);
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + by;
    }
}
