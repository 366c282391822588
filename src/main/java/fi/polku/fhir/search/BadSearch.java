package fi.polku.fhir.search;

/** A search that cannot be answered as it stands: which parameter, and why. */
public final class BadSearch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String parameter;

    public BadSearch(String parameter, String why) {
        super(why, null, false, false);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
