package fi.polku.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The actor may not do or see this: 403, and nothing of what it was. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Denied(String what) {
        super(what, null, false, false);
    }
}
