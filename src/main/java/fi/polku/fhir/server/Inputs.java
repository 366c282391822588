package fi.polku.fhir.server;

import fi.polku.fhir.search.BadSearch;

/** Reads the parameters that every search has. */
final class Inputs {
    private Inputs() {}

    static int count(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw bad(text);
        }
        throw bad(text);
    }

    private static BadSearch bad(String text) {
        return new BadSearch(
                "_count", "_count is a whole number, zero or more; it was " + text + ".");
    }

    /** Results come in the order they were made, or the other way round. */
    static boolean newestFirst(String sort) {
        return switch (sort) {
            case "_id", "_lastUpdated", "date" -> false;
            case "-_id", "-_lastUpdated", "-date" -> true;
            default ->
                    throw new BadSearch(
                            "_sort",
                            "Results can be sorted by _lastUpdated or -_lastUpdated, not by "
                                    + sort
                                    + ".");
        };
    }
}
