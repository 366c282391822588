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

    /** Whether the number of all results is asked for. */
    static boolean total(String text) {
        return switch (text) {
            case "none" -> false;
            case "accurate", "estimate" -> true;
            default ->
                    throw new BadSearch(
                            "_total", "_total is none, estimate or accurate; it was " + text + ".");
        };
    }
}
