package fi.polku.access;

/** Asks the national service, in the browser, for whom a person may act. */
public interface NationalProxies {
    /** What came of it. */
    enum Outcome {
        /** There is somebody to act for. */
        TOLD,
        /** The service lets the person act for nobody whom Polku knows. */
        NOBODY,
        /** The service does not answer, or not as it should: nobody was let in. */
        AWAY
    }

    /** Whether there is a service to ask. */
    boolean offered();

    /**
     * Begins.
     *
     * @throws AuthorizationsAway when the service does not answer
     */
    AskedInBrowser.Begun begin(Actor oneself, String identityCode, String back);

    /** What the service says of those whom the person chose; kept until the day ends. */
    Outcome finish(Account oneself, AskedInBrowser.Begun begun, String code, String back);
}
