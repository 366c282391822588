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
    private final NonDisclosure nonDisclosure;
    private final Creator creator;

    Shared(
            Door door,
            Pages pages,
            @Lazy Includes includes,
            Received received,
            NonDisclosure nonDisclosure,
            @Lazy Creator creator) {
        this.door = door;
        this.pages = pages;
        this.includes = includes;
        this.received = received;
        this.nonDisclosure = nonDisclosure;
        this.creator = creator;
    }

    public Door door() {
        return door;
    }

    public Pages pages() {
        return pages;
    }

    Includes includes() {
        return includes;
    }

    Received received() {
        return received;
    }

    Creator creator() {
        return creator;
    }

    NonDisclosure nonDisclosure() {
        return nonDisclosure;
    }
}
