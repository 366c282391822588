package fi.polku.appointment;

/** Who gave the time up. When the provider does, the client's clock goes on as if nothing was. */
public enum CancelledBy {
    CLIENT,
    PROVIDER
}
