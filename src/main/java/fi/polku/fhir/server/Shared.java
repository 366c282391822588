package fi.polku.fhir.server;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What every provider uses. */
@Component
public class Shared {
    private final Door door;
    private final Pages pages;
    private final Includes includes;
    private final Received received;

    Shared(Door door, Pages pages, @Lazy Includes includes, Received received) {
        this.door = door;
        this.pages = pages;
        this.includes = includes;
        this.received = received;
    }

    public Door door() {
        return door;
    }

    Pages pages() {
        return pages;
    }

    Includes includes() {
        return includes;
    }

    Received received() {
        return received;
    }
}
