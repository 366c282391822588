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
    private final Everything everything;

    Shared(
            Door door,
            Pages pages,
            @Lazy Includes includes,
            Received received,
            NonDisclosure nonDisclosure,
            @Lazy Creator creator,
            @Lazy Everything everything) {
        this.door = door;
        this.pages = pages;
        this.includes = includes;
        this.received = received;
        this.nonDisclosure = nonDisclosure;
        this.creator = creator;
        this.everything = everything;
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

    Everything everything() {
        return everything;
    }

    NonDisclosure nonDisclosure() {
        return nonDisclosure;
    }
}
